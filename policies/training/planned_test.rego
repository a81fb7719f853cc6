package trustcap.training.planned_test

import data.trustcap.training.planned as rule

given(fields) := trustcap.read("training", fields)

test_passes_when_all_is_stated if {
	count(rule.deny) == 0 with input as given({"topic": "security", "audience": ["all"], "owner": "ciso"})
}

test_fails_when_nothing_is_stated if {
	rule.deny == {
		{"path": ["topic"], "text": "nothing says what the training is about"},
		{"path": ["audience"], "text": "nothing says whom the training is for"},
		{"path": ["owner"], "text": "nothing says who arranges the training"},
	} with input as given({})
}

test_fails_with_an_empty_list if {
	rule.deny == {{"path": ["audience"], "text": "nothing says whom the training is for"}} with input as given({"topic": "security", "audience": [], "owner": "ciso"})
}

test_looks_at_every_training if count(rule.deny) == 3 with input as given({})
