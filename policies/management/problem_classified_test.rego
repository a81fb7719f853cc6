package trustcap.management.problem_classified_test

import data.trustcap.management.problem_classified as rule

given(fields) := trustcap.read("management", object.union({"id": "problem"}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"classification": "impact"})
	count(rule.deny) == 0 with input as given({"classification": "impact"})
}

test_fails_when_nothing_is_stated if {
	rule.deny == {{"path": ["classification"], "text": "nothing says by which criteria cases are classified and prioritized"}} with input as given({})
}

test_not_applicable_to_another_process if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"id": "release"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
