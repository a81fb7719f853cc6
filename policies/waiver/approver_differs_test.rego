package trustcap.waiver.approver_differs_test

import data.trustcap.waiver.approver_differs as rule

waiver(requested, approved) := trustcap.read("waivers", {"rule": "dataset-retention-set", "resource": "datasets/crm", "reason": "migration", "requested_by": requested, "approved_by": approved, "from": "2026-09-01", "until": "2026-12-31"})

test_fails_where_both_are_the_same if {
	rule.deny == {{"path": ["approved_by"], "text": "{role} approved what it had requested itself", "args": {"role": "team-crm"}}} with input as waiver("team-crm", "team-crm")
}

test_passes_where_they_differ if count(rule.deny) == 0 with input as waiver("team-crm", "ciso")

test_looks_at_every_waiver if count(rule.deny) == 1 with input as waiver("ciso", "ciso")
