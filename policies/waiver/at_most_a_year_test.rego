package trustcap.waiver.at_most_a_year_test

import data.trustcap.waiver.at_most_a_year as rule

waiver(until) := trustcap.read("waivers", {"rule": "dataset-retention-set", "resource": "datasets/crm", "reason": "migration", "requested_by": "team-crm", "approved_by": "ciso", "from": "2026-09-01", "until": until})

test_fails_a_day_after_a_year if {
	rule.deny == {{"path": ["until"], "text": "the waiver runs until {until}, and a year ends on {longest}", "args": {"until": "2027-09-02", "longest": "2027-09-01"}}} with input as waiver("2027-09-02")
}

test_boundary_a_year_passes if count(rule.deny) == 0 with input as waiver("2027-09-01")

test_passes_within_a_year if count(rule.deny) == 0 with input as waiver("2026-12-31")

test_looks_at_every_waiver if count(rule.deny) == 1 with input as waiver("2030-01-01")
