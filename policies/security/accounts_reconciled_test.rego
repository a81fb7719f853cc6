package trustcap.security.accounts_reconciled_test

import data.trustcap.security.accounts_reconciled as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"identity": {"joiners_movers_leavers": {"every": "P3M", "last": "2026-10-01"}}}) with data.today as "2026-11-21"
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["identity", "joiners_movers_leavers", "every"], "text": "nothing says how often the comparison of accounts with those who come and go takes place"}} with input as trustcap.read("security", {}) with data.today as "2026-11-21"
}

test_fails_where_the_last_comparison_is_missing if {
	rule.deny == {{"path": ["identity", "joiners_movers_leavers", "last"], "text": "nothing says when the comparison of accounts with those who come and go last took place"}} with input as trustcap.read("security", {"identity": {"joiners_movers_leavers": {"every": "P3M"}}}) with data.today as "2026-11-21"
}

test_boundary_comparison_overdue_by_a_day if {
	rule.deny == {{"path": ["identity", "joiners_movers_leavers", "last"], "text": "the comparison of accounts with those who come and go was due on {day}", "args": {"day": "2026-11-21"}}} with input as trustcap.read("security", {"identity": {"joiners_movers_leavers": {"every": "P1Y", "last": "2025-11-21"}}}) with data.today as "2026-11-22"
}

test_boundary_comparison_due_today_passes if count(rule.deny) == 0 with input as trustcap.read("security", {"identity": {"joiners_movers_leavers": {"every": "P1Y", "last": "2025-11-21"}}}) with data.today as "2026-11-21"

test_looks_at_every_declaration if count(rule.deny) == 1 with input as trustcap.read("security", {}) with data.today as "2026-11-21"
