package trustcap.panel.purpose_named_test

import data.trustcap.panel.purpose_named as rule

given(fields) := trustcap.read("panels", fields)

test_passes_with_a_purpose if {
	count(rule.deny) == 0 with input as given({"purpose": "research"})
}

test_fails_without_a_purpose if {
	rule.deny == {{"path": ["purpose"], "text": "nothing says for which purpose the data of the panel is processed"}} with input as given({})
}

test_looks_at_every_panel if count(rule.deny) == 1 with input as given({})
