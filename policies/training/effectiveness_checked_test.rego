package trustcap.training.effectiveness_checked_test

import data.trustcap.training.effectiveness_checked as rule

given(fields) := trustcap.read("training", fields)

test_passes_with_a_test if {
	count(rule.deny) == 0 with input as given({"effectiveness": "test"})
}

test_fails_when_nothing_is_said if {
	rule.deny == {{"path": ["effectiveness"], "text": "nothing says how the effect of the training is evaluated"}} with input as given({})
}

test_fails_when_it_is_not_evaluated if {
	rule.deny == {{"path": ["effectiveness"], "text": "the effect of the training is not evaluated"}} with input as given({"effectiveness": "none"})
}

test_looks_at_every_training if count(rule.deny) == 1 with input as given({})
