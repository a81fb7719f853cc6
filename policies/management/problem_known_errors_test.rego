package trustcap.management.problem_known_errors_test

import data.trustcap.management.problem_known_errors as rule

given(fields) := trustcap.read("management", object.union({"id": "problem"}, fields))

test_passes_with_a_record if {
	rule.applies with input as given({"known_errors": true})
	count(rule.deny) == 0 with input as given({"known_errors": true})
}

test_fails_when_nothing_is_said if {
	rule.deny == {{"path": ["known_errors"], "text": "nothing says that known errors are recorded and available to support"}} with input as given({})
}

test_fails_without_a_record if {
	rule.deny == {{"path": ["known_errors"], "text": "nothing says that known errors are recorded and available to support"}} with input as given({"known_errors": false})
}

test_not_applicable_to_another_process if {
	every fields in [
		{},
		{"known_errors": false},
	] {
		other := given(object.union(fields, {"id": "incident"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
