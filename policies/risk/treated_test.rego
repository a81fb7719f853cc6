package trustcap.risk.treated_test

import data.trustcap.risk.treated as rule

given(fields) := trustcap.read("risks", fields)

test_passes_when_accepted if {
	count(rule.deny) == 0 with input as given({"treatment": "accept"})
}

test_passes_with_a_measure if {
	count(rule.deny) == 0 with input as given({"treatment": "mitigate", "measures": ["backup"]})
}

test_passes_with_a_control if {
	count(rule.deny) == 0 with input as given({"treatment": "mitigate", "controls": ["iso27001:A.8.13"]})
}

test_fails_without_treatment if {
	rule.deny == {{"path": ["treatment"], "text": "nothing says how the risk is treated"}} with input as given({})
}

test_fails_without_measures if {
	rule.deny == {{"path": ["measures"], "text": "the risk is to be mitigated, and no measure or control is named"}} with input as given({"treatment": "mitigate"})
}

test_fails_with_empty_lists if {
	rule.deny == {{"path": ["measures"], "text": "the risk is to be mitigated, and no measure or control is named"}} with input as given({"treatment": "mitigate", "measures": [], "controls": []})
}

test_looks_at_every_risk if count(rule.deny) == 1 with input as given({})
