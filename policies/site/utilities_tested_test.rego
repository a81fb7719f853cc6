package trustcap.site.utilities_tested_test

import data.trustcap.site.utilities_tested as rule

given(fields) := trustcap.read("sites", object.union({"kind": "data-centre"}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"utilities": {"every": "P1Y", "last": "2026-03-01"}})
	count(rule.deny) == 0 with input as given({"utilities": {"every": "P1Y", "last": "2026-03-01"}}) with data.today as "2026-11-21"
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["utilities", "every"], "text": "nothing says how often the test of power and cooling takes place"}} with input as given({}) with data.today as "2026-11-21"
}

test_fails_where_the_last_one_is_missing if {
	rule.deny == {{"path": ["utilities", "last"], "text": "nothing says when the test of power and cooling last took place"}} with input as given({"utilities": {"every": "P1Y"}}) with data.today as "2026-11-21"
}

test_boundary_one_overdue_by_a_day if {
	rule.deny == {{"path": ["utilities", "last"], "text": "the test of power and cooling was due on {day}", "args": {"day": "2026-11-21"}}} with input as given({"utilities": {"every": "P1Y", "last": "2025-11-21"}}) with data.today as "2026-11-22"
}

test_boundary_one_due_today_passes if count(rule.deny) == 0 with input as given({"utilities": {"every": "P1Y", "last": "2025-11-21"}}) with data.today as "2026-11-21"

test_not_applicable_to_a_site_of_a_supplier if {
	every fields in [
		{"operated_by": "host"},
		{"utilities": {"every": "P1Y"}, "operated_by": "host"},
		{"utilities": {"every": "P1Y", "last": "2025-11-21"}, "operated_by": "host"},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields) with data.today as "2026-11-22"
	}
}

test_not_applicable_at_home if {
	every fields in [
		{"kind": "home"},
		{"utilities": {"every": "P1Y"}, "kind": "home"},
		{"utilities": {"every": "P1Y", "last": "2025-11-21"}, "kind": "home"},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields) with data.today as "2026-11-22"
	}
}

test_not_applicable_to_an_office if {
	every fields in [
		{"kind": "office"},
		{"utilities": {"every": "P1Y"}, "kind": "office"},
		{"utilities": {"every": "P1Y", "last": "2025-11-21"}, "kind": "office"},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields) with data.today as "2026-11-22"
	}
}
