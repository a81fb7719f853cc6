package trustcap.service.capacity_reviewed_test

import data.trustcap.service.capacity_reviewed as rule

given(fields) := trustcap.read("services", object.union({"criticality": "high"}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"capacity": {"every": "P3M", "last": "2026-10-01"}})
	count(rule.deny) == 0 with input as given({"capacity": {"every": "P3M", "last": "2026-10-01"}}) with data.today as "2026-11-21"
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["capacity", "every"], "text": "nothing says how often the review of demand and capacity takes place"}} with input as given({}) with data.today as "2026-11-21"
}

test_fails_where_the_last_one_is_missing if {
	rule.deny == {{"path": ["capacity", "last"], "text": "nothing says when the review of demand and capacity last took place"}} with input as given({"capacity": {"every": "P3M"}}) with data.today as "2026-11-21"
}

test_boundary_one_overdue_by_a_day if {
	rule.deny == {{"path": ["capacity", "last"], "text": "the review of demand and capacity was due on {day}", "args": {"day": "2026-11-21"}}} with input as given({"capacity": {"every": "P1Y", "last": "2025-11-21"}}) with data.today as "2026-11-22"
}

test_boundary_one_due_today_passes if count(rule.deny) == 0 with input as given({"capacity": {"every": "P1Y", "last": "2025-11-21"}}) with data.today as "2026-11-21"

test_not_applicable_to_a_service_that_is_not_critical if {
	every fields in [
		{"criticality": "medium"},
		{"capacity": {"every": "P3M"}, "criticality": "medium"},
		{"capacity": {"every": "P1Y", "last": "2025-11-21"}, "criticality": "medium"},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields) with data.today as "2026-11-22"
	}
}

test_not_applicable_once_retired if {
	every fields in [
		{"status": "retired"},
		{"capacity": {"every": "P3M"}, "status": "retired"},
		{"capacity": {"every": "P1Y", "last": "2025-11-21"}, "status": "retired"},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields) with data.today as "2026-11-22"
	}
}
