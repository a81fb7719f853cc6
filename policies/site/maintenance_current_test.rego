package trustcap.site.maintenance_current_test

import data.trustcap.site.maintenance_current as rule

given(fields) := trustcap.read("sites", object.union({"kind": "data-centre"}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"maintenance": {"every": "P1Y", "last": "2026-03-01"}})
	count(rule.deny) == 0 with input as given({"maintenance": {"every": "P1Y", "last": "2026-03-01"}}) with data.today as "2026-11-21"
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["maintenance", "every"], "text": "nothing says how often the maintenance of equipment takes place"}} with input as given({}) with data.today as "2026-11-21"
}

test_fails_where_the_last_one_is_missing if {
	rule.deny == {{"path": ["maintenance", "last"], "text": "nothing says when the maintenance of equipment last took place"}} with input as given({"maintenance": {"every": "P1Y"}}) with data.today as "2026-11-21"
}

test_boundary_one_overdue_by_a_day if {
	rule.deny == {{"path": ["maintenance", "last"], "text": "the maintenance of equipment was due on {day}", "args": {"day": "2026-11-21"}}} with input as given({"maintenance": {"every": "P1Y", "last": "2025-11-21"}}) with data.today as "2026-11-22"
}

test_boundary_one_due_today_passes if count(rule.deny) == 0 with input as given({"maintenance": {"every": "P1Y", "last": "2025-11-21"}}) with data.today as "2026-11-21"

test_not_applicable_to_a_site_of_a_supplier if {
	every fields in [
		{"operated_by": "host"},
		{"maintenance": {"every": "P1Y"}, "operated_by": "host"},
		{"maintenance": {"every": "P1Y", "last": "2025-11-21"}, "operated_by": "host"},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields) with data.today as "2026-11-22"
	}
}

test_not_applicable_at_home if {
	every fields in [
		{"kind": "home"},
		{"maintenance": {"every": "P1Y"}, "kind": "home"},
		{"maintenance": {"every": "P1Y", "last": "2025-11-21"}, "kind": "home"},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields) with data.today as "2026-11-22"
	}
}

test_not_applicable_to_an_office if {
	every fields in [
		{"kind": "office"},
		{"maintenance": {"every": "P1Y"}, "kind": "office"},
		{"maintenance": {"every": "P1Y", "last": "2025-11-21"}, "kind": "office"},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields) with data.today as "2026-11-22"
	}
}
