package trustcap.security.configuration_baseline_test

import data.trustcap.security.configuration_baseline as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"configuration": {"baseline": "doc:baseline", "drift": {"every": "P1M", "last": "2026-11-01"}}}) with data.today as "2026-11-21"
}

test_fails_where_nothing_is_said if {
	rule.deny == {
		{"path": ["configuration", "baseline"], "text": "no baseline of the configuration is named"},
		{"path": ["configuration", "drift", "every"], "text": "nothing says how often the comparison with the baseline takes place"},
	} with input as trustcap.read("security", {}) with data.today as "2026-11-21"
}

test_fails_where_the_last_drift_is_missing if {
	rule.deny == {{"path": ["configuration", "drift", "last"], "text": "nothing says when the comparison with the baseline last took place"}} with input as trustcap.read("security", {"configuration": {"baseline": "doc:baseline", "drift": {"every": "P1M"}}}) with data.today as "2026-11-21"
}

test_boundary_drift_overdue_by_a_day if {
	rule.deny == {{"path": ["configuration", "drift", "last"], "text": "the comparison with the baseline was due on {day}", "args": {"day": "2026-11-21"}}} with input as trustcap.read("security", {"configuration": {"baseline": "doc:baseline", "drift": {"every": "P1Y", "last": "2025-11-21"}}}) with data.today as "2026-11-22"
}

test_boundary_drift_due_today_passes if count(rule.deny) == 0 with input as trustcap.read("security", {"configuration": {"baseline": "doc:baseline", "drift": {"every": "P1Y", "last": "2025-11-21"}}}) with data.today as "2026-11-21"

test_looks_at_every_declaration if count(rule.deny) == 2 with input as trustcap.read("security", {}) with data.today as "2026-11-21"
