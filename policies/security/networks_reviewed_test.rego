package trustcap.security.networks_reviewed_test

import data.trustcap.security.networks_reviewed as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"networks": {"diagram": "doc:network", "rules": {"every": "P6M", "last": "2026-09-01"}}}) with data.today as "2026-11-21"
}

test_fails_where_nothing_is_said if {
	rule.deny == {
		{"path": ["networks", "diagram"], "text": "no diagram of the networks is named"},
		{"path": ["networks", "rules", "every"], "text": "nothing says how often the review of the rules between networks takes place"},
	} with input as trustcap.read("security", {}) with data.today as "2026-11-21"
}

test_fails_where_the_last_rules_is_missing if {
	rule.deny == {{"path": ["networks", "rules", "last"], "text": "nothing says when the review of the rules between networks last took place"}} with input as trustcap.read("security", {"networks": {"diagram": "doc:network", "rules": {"every": "P6M"}}}) with data.today as "2026-11-21"
}

test_boundary_rules_overdue_by_a_day if {
	rule.deny == {{"path": ["networks", "rules", "last"], "text": "the review of the rules between networks was due on {day}", "args": {"day": "2026-11-21"}}} with input as trustcap.read("security", {"networks": {"diagram": "doc:network", "rules": {"every": "P1Y", "last": "2025-11-21"}}}) with data.today as "2026-11-22"
}

test_boundary_rules_due_today_passes if count(rule.deny) == 0 with input as trustcap.read("security", {"networks": {"diagram": "doc:network", "rules": {"every": "P1Y", "last": "2025-11-21"}}}) with data.today as "2026-11-21"

test_looks_at_every_declaration if count(rule.deny) == 2 with input as trustcap.read("security", {}) with data.today as "2026-11-21"
