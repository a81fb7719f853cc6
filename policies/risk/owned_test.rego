package trustcap.risk.owned_test

import data.trustcap.risk.owned as rule

given(fields) := trustcap.read("risks", fields)

test_passes_with_an_owner if {
	count(rule.deny) == 0 with input as given({"owner": "cio"})
}

test_fails_without_an_owner if {
	rule.deny == {{"path": ["owner"], "text": "the risk has no owner"}} with input as given({})
}

test_looks_at_every_risk if count(rule.deny) == 1 with input as given({})
