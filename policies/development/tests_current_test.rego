package trustcap.development.tests_current_test

import data.trustcap.development.tests_current as rule

given(fields) := trustcap.read("development", object.union({"own": true}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"security_tests": {"every": "P1Y", "last": "2026-03-01"}})
	count(rule.deny) == 0 with input as given({"security_tests": {"every": "P1Y", "last": "2026-03-01"}}) with data.today as "2026-11-21"
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["security_tests", "every"], "text": "nothing says how often the security test of the software takes place"}} with input as given({}) with data.today as "2026-11-21"
}

test_fails_where_the_last_one_is_missing if {
	rule.deny == {{"path": ["security_tests", "last"], "text": "nothing says when the security test of the software last took place"}} with input as given({"security_tests": {"every": "P1Y"}}) with data.today as "2026-11-21"
}

test_boundary_one_overdue_by_a_day if {
	rule.deny == {{"path": ["security_tests", "last"], "text": "the security test of the software was due on {day}", "args": {"day": "2026-11-21"}}} with input as given({"security_tests": {"every": "P1Y", "last": "2025-11-21"}}) with data.today as "2026-11-22"
}

test_boundary_one_due_today_passes if count(rule.deny) == 0 with input as given({"security_tests": {"every": "P1Y", "last": "2025-11-21"}}) with data.today as "2026-11-21"

test_not_applicable_without_own_development if {
	every fields in [
		{"own": false},
		{"security_tests": {"every": "P1Y"}, "own": false},
		{"security_tests": {"every": "P1Y", "last": "2025-11-21"}, "own": false},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields) with data.today as "2026-11-22"
	}
}
