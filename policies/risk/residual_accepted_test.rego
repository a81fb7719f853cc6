package trustcap.risk.residual_accepted_test

import data.trustcap.risk.residual_accepted as rule

given(fields) := trustcap.read("risks", fields)

test_passes_when_the_owner_accepted if {
	count(rule.deny) == 0 with input as given({"owner": "cio", "residual": "low", "accepted": {"by": "cio", "on": "2026-05-04"}})
}

test_fails_when_nothing_is_stated if {
	rule.deny == {
		{"path": ["residual"], "text": "nothing says what remains of the risk"},
		{"path": ["accepted", "by"], "text": "nobody has accepted what remains of the risk"},
	} with input as given({"owner": "cio"})
}

test_fails_when_another_accepted if {
	rule.deny == {{"path": ["accepted", "by"], "text": "{role} accepted the residual risk, and {owner} owns the risk", "args": {"role": "cfo", "owner": "cio"}}} with input as given({"owner": "cio", "residual": "low", "accepted": {"by": "cfo", "on": "2026-05-04"}})
}

test_fails_without_a_day if {
	rule.deny == {{"path": ["accepted", "on"], "text": "nothing says when the residual risk was accepted"}} with input as given({"owner": "cio", "residual": "low", "accepted": {"by": "cio"}})
}

test_looks_at_every_risk if count(rule.deny) == 2 with input as given({"owner": "cio"})
