package trustcap.development.scan_current_test

import data.trustcap.development.scan_current as rule

given(fields) := trustcap.read("development", object.union({"own": true}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"scan": {"every": "P1W", "last": "2026-11-18"}})
	count(rule.deny) == 0 with input as given({"scan": {"every": "P1W", "last": "2026-11-18"}}) with data.today as "2026-11-21"
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["scan", "every"], "text": "nothing says how often the scan of code and dependencies takes place"}} with input as given({}) with data.today as "2026-11-21"
}

test_fails_where_the_last_one_is_missing if {
	rule.deny == {{"path": ["scan", "last"], "text": "nothing says when the scan of code and dependencies last took place"}} with input as given({"scan": {"every": "P1W"}}) with data.today as "2026-11-21"
}

test_boundary_one_overdue_by_a_day if {
	rule.deny == {{"path": ["scan", "last"], "text": "the scan of code and dependencies was due on {day}", "args": {"day": "2026-11-21"}}} with input as given({"scan": {"every": "P1Y", "last": "2025-11-21"}}) with data.today as "2026-11-22"
}

test_boundary_one_due_today_passes if count(rule.deny) == 0 with input as given({"scan": {"every": "P1Y", "last": "2025-11-21"}}) with data.today as "2026-11-21"

test_not_applicable_without_own_development if {
	every fields in [
		{"own": false},
		{"scan": {"every": "P1W"}, "own": false},
		{"scan": {"every": "P1Y", "last": "2025-11-21"}, "own": false},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields) with data.today as "2026-11-22"
	}
}
