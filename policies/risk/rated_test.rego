package trustcap.risk.rated_test

import data.trustcap.risk.rated as rule

given(fields) := trustcap.read("risks", fields)

test_passes_when_rated if {
	count(rule.deny) == 0 with input as given({"of": ["services/webmail"], "likelihood": "rare", "impact": "major"})
}

test_fails_when_nothing_is_stated if {
	rule.deny == {
		{"path": ["of"], "text": "nothing says what the risk concerns"},
		{"path": ["likelihood"], "text": "nothing says how likely the risk is"},
		{"path": ["impact"], "text": "nothing says how heavy the consequences would be"},
	} with input as given({})
}

test_fails_with_an_empty_list if {
	rule.deny == {{"path": ["of"], "text": "nothing says what the risk concerns"}} with input as given({"of": [], "likelihood": "rare", "impact": "major"})
}

test_looks_at_every_risk if count(rule.deny) == 3 with input as given({})
