package trustcap.security.procedures_kept_test

import data.trustcap.security.procedures_kept as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"procedures": {"restore": {"link": "doc:restore", "owner": "operations", "reviewed": {"every": "P1Y", "last": "2026-06-01"}}}}) with data.today as "2026-11-21"
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["procedures"], "text": "no operating procedure is named"}} with input as trustcap.read("security", {}) with data.today as "2026-11-21"
}

test_fails_for_each_part_that_is_missing if {
	rule.deny == {
		{"path": ["procedures", "restore", "link"], "text": "nothing says where the procedure {procedure} is written", "args": {"procedure": "restore"}},
		{"path": ["procedures", "restore", "owner"], "text": "nothing says who answers for the procedure {procedure}", "args": {"procedure": "restore"}},
		{"path": ["procedures", "restore", "reviewed", "every"], "text": "nothing says how often the procedure {procedure} is reviewed", "args": {"procedure": "restore"}},
	} with input as trustcap.read("security", {"procedures": {"restore": {"four_eyes": true}}}) with data.today as "2026-11-21"
}

test_fails_where_the_last_review_is_missing if {
	rule.deny == {{"path": ["procedures", "restore", "reviewed", "last"], "text": "nothing says when the procedure {procedure} was last reviewed", "args": {"procedure": "restore"}}} with input as trustcap.read("security", {"procedures": {"restore": {"link": "doc:restore", "owner": "operations", "reviewed": {"every": "P1Y"}}}}) with data.today as "2026-11-21"
}

test_boundary_review_overdue_by_a_day if {
	rule.deny == {{"path": ["procedures", "restore", "reviewed", "last"], "text": "the review of the procedure {procedure} was due on {day}", "args": {"procedure": "restore", "day": "2026-11-21"}}} with input as trustcap.read("security", {"procedures": {"restore": {"link": "doc:restore", "owner": "operations", "reviewed": {"every": "P1Y", "last": "2025-11-21"}}}}) with data.today as "2026-11-22"
}

test_boundary_review_due_today_passes if count(rule.deny) == 0 with input as trustcap.read("security", {"procedures": {"restore": {"link": "doc:restore", "owner": "operations", "reviewed": {"every": "P1Y", "last": "2025-11-21"}}}}) with data.today as "2026-11-21"

test_looks_at_every_declaration if count(rule.deny) == 1 with input as trustcap.read("security", {}) with data.today as "2026-11-21"
