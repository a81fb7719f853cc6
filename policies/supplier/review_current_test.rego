package trustcap.supplier.review_current_test

import data.trustcap.supplier.review_current as rule

yearly := trustcap.read("suppliers", {"review": {"every": "P1Y", "last": "2025-11-21"}})

test_fails_without_review if {
	rule.deny == {{"path": ["review"], "text": "no review of the supplier is arranged"}} with input as trustcap.read("suppliers", {"role": "supplier"})
}

test_fails_without_interval if {
	rule.deny == {{"path": ["review", "every"], "text": "no interval is set for the review of the supplier"}} with input as trustcap.read("suppliers", {"review": {"last": "2026-05-04"}}) with data.today as "2026-11-21"
}

test_fails_without_last if {
	rule.deny == {{"path": ["review", "last"], "text": "no review of the supplier is recorded"}} with input as trustcap.read("suppliers", {"review": {"every": "P1Y"}}) with data.today as "2026-11-21"
}

test_passes_on_the_day_at_the_boundary if count(rule.deny) == 0 with input as yearly with data.today as "2026-11-21"

test_boundary_a_day_later_it_fails if {
	rule.deny == {{"path": ["review", "last"], "text": "the review of the supplier was due on {due}", "args": {"due": "2026-11-21"}}} with input as yearly with data.today as "2026-11-22"
}

test_looks_at_every_supplier if count(rule.deny) == 1 with input as trustcap.read("suppliers", {"role": "internal"})
