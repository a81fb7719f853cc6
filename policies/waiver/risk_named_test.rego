package trustcap.waiver.risk_named_test

import data.trustcap.waiver.risk_named as rule

waiver(risk) := trustcap.read("waivers", object.union({"rule": "dataset-retention-set", "resource": "datasets/crm", "reason": "migration", "requested_by": "team-crm", "approved_by": "ciso", "from": "2026-09-01", "until": "2026-12-31"}, risk))

test_fails_without_risk if rule.deny == {{"path": ["risk"], "text": "nothing says which risk is accepted"}} with input as waiver({})

test_passes_with_risk if count(rule.deny) == 0 with input as waiver({"risk": "Data is kept longer than needed"})

test_looks_at_every_waiver if count(rule.deny) == 1 with input as waiver({"covers": 2})
