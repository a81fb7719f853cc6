package trustcap.asset.reconciled_test

import data.trustcap.asset.reconciled as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("assets", {"reconciled": {"every": "P1Y", "last": "2026-03-01"}}) with data.today as "2026-11-21"
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["reconciled", "every"], "text": "nothing says how often the comparison of the inventory with reality takes place"}} with input as trustcap.read("assets", {}) with data.today as "2026-11-21"
}

test_fails_where_the_last_one_is_missing if {
	rule.deny == {{"path": ["reconciled", "last"], "text": "nothing says when the comparison of the inventory with reality last took place"}} with input as trustcap.read("assets", {"reconciled": {"every": "P1Y"}}) with data.today as "2026-11-21"
}

test_boundary_one_overdue_by_a_day if {
	rule.deny == {{"path": ["reconciled", "last"], "text": "the comparison of the inventory with reality was due on {day}", "args": {"day": "2026-11-21"}}} with input as trustcap.read("assets", {"reconciled": {"every": "P1Y", "last": "2025-11-21"}}) with data.today as "2026-11-22"
}

test_boundary_one_due_today_passes if count(rule.deny) == 0 with input as trustcap.read("assets", {"reconciled": {"every": "P1Y", "last": "2025-11-21"}}) with data.today as "2026-11-21"

test_looks_at_every_inventory if count(rule.deny) == 1 with input as trustcap.read("assets", {"class": "media"}) with data.today as "2026-11-21"
