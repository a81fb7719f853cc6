package trustcap.obligation.owned_test

import data.trustcap.obligation.owned as rule

given(fields) := trustcap.read("obligations", fields)

test_passes_with_source_and_owner if {
	count(rule.deny) == 0 with input as given({"source": "BFSG", "owner": "legal"})
}

test_fails_without_both if {
	rule.deny == {
		{"path": ["source"], "text": "nothing says from which law or contract the obligation comes"},
		{"path": ["owner"], "text": "nothing says who sees to the obligation"},
	} with input as given({})
}

test_looks_at_every_obligation if count(rule.deny) == 2 with input as given({})
