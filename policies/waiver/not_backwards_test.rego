package trustcap.waiver.not_backwards_test

import data.trustcap.waiver.not_backwards as rule

waiver(until) := trustcap.read("waivers", {"rule": "dataset-retention-set", "resource": "datasets/crm", "reason": "migration", "requested_by": "team-crm", "approved_by": "ciso", "from": "2026-09-01", "until": until})

test_fails_where_it_ends_before_it_begins if {
	rule.deny == {{"path": ["until"], "text": "the waiver ends on {until}, before it begins on {from}", "args": {"until": "2026-08-31", "from": "2026-09-01"}}} with input as waiver("2026-08-31")
}

test_boundary_a_single_day_passes if count(rule.deny) == 0 with input as waiver("2026-09-01")

test_passes_in_the_right_order if count(rule.deny) == 0 with input as waiver("2026-12-31")

test_looks_at_every_waiver if count(rule.deny) == 1 with input as waiver("2020-01-01")
