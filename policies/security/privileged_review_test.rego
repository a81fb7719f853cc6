package trustcap.security.privileged_review_test

import data.trustcap.security.privileged_review as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"privileged": {"review": {"every": "P3M", "last": "2026-10-01"}}}) with data.today as "2026-11-21"
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["privileged", "review", "every"], "text": "nothing says how often the review of privileged rights takes place"}} with input as trustcap.read("security", {}) with data.today as "2026-11-21"
}

test_fails_where_the_last_review_is_missing if {
	rule.deny == {{"path": ["privileged", "review", "last"], "text": "nothing says when the review of privileged rights last took place"}} with input as trustcap.read("security", {"privileged": {"review": {"every": "P3M"}}}) with data.today as "2026-11-21"
}

test_boundary_review_overdue_by_a_day if {
	rule.deny == {{"path": ["privileged", "review", "last"], "text": "the review of privileged rights was due on {day}", "args": {"day": "2026-11-21"}}} with input as trustcap.read("security", {"privileged": {"review": {"every": "P1Y", "last": "2025-11-21"}}}) with data.today as "2026-11-22"
}

test_boundary_review_due_today_passes if count(rule.deny) == 0 with input as trustcap.read("security", {"privileged": {"review": {"every": "P1Y", "last": "2025-11-21"}}}) with data.today as "2026-11-21"

test_looks_at_every_declaration if count(rule.deny) == 1 with input as trustcap.read("security", {}) with data.today as "2026-11-21"
