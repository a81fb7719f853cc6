package trustcap.site.entry_reviewed_test

import data.trustcap.site.entry_reviewed as rule

test_passes_when_stated if {
	rule.applies with input as trustcap.read("sites", {"entry": {"every": "P1Y", "last": "2026-03-01"}})
	count(rule.deny) == 0 with input as trustcap.read("sites", {"entry": {"every": "P1Y", "last": "2026-03-01"}}) with data.today as "2026-11-21"
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["entry", "every"], "text": "nothing says how often the review of who may enter the site takes place"}} with input as trustcap.read("sites", {}) with data.today as "2026-11-21"
}

test_fails_where_the_last_one_is_missing if {
	rule.deny == {{"path": ["entry", "last"], "text": "nothing says when the review of who may enter the site last took place"}} with input as trustcap.read("sites", {"entry": {"every": "P1Y"}}) with data.today as "2026-11-21"
}

test_boundary_one_overdue_by_a_day if {
	rule.deny == {{"path": ["entry", "last"], "text": "the review of who may enter the site was due on {day}", "args": {"day": "2026-11-21"}}} with input as trustcap.read("sites", {"entry": {"every": "P1Y", "last": "2025-11-21"}}) with data.today as "2026-11-22"
}

test_boundary_one_due_today_passes if count(rule.deny) == 0 with input as trustcap.read("sites", {"entry": {"every": "P1Y", "last": "2025-11-21"}}) with data.today as "2026-11-21"

test_not_applicable_to_a_site_of_a_supplier if {
	every fields in [
		{"operated_by": "host"},
		{"entry": {"every": "P1Y"}, "operated_by": "host"},
		{"entry": {"every": "P1Y", "last": "2025-11-21"}, "operated_by": "host"},
	] {
		not rule.applies with input as trustcap.read("sites", fields)
		count(rule.deny) == 0 with input as trustcap.read("sites", fields) with data.today as "2026-11-22"
	}
}

test_not_applicable_at_home if {
	every fields in [
		{"kind": "home"},
		{"entry": {"every": "P1Y"}, "kind": "home"},
		{"entry": {"every": "P1Y", "last": "2025-11-21"}, "kind": "home"},
	] {
		not rule.applies with input as trustcap.read("sites", fields)
		count(rule.deny) == 0 with input as trustcap.read("sites", fields) with data.today as "2026-11-22"
	}
}
