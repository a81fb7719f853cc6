package trustcap.management.request_instructions_test

import data.trustcap.management.request_instructions as rule

given(fields) := trustcap.read("management", object.union({"id": "request"}, fields))

test_passes_with_instructions if {
	rule.applies with input as given({"instructions": true})
	count(rule.deny) == 0 with input as given({"instructions": true})
}

test_fails_when_nothing_is_said if {
	rule.deny == {{"path": ["instructions"], "text": "nothing says that those who fulfil requests have instructions"}} with input as given({})
}

test_fails_without_instructions if {
	rule.deny == {{"path": ["instructions"], "text": "nothing says that those who fulfil requests have instructions"}} with input as given({"instructions": false})
}

test_not_applicable_to_another_process if {
	every fields in [
		{},
		{"instructions": false},
	] {
		other := given(object.union(fields, {"id": "incident"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
