package trustcap.management.change_under_control_test

import data.trustcap.management.change_under_control as rule

given(fields) := trustcap.read("management", object.union({"id": "change"}, fields))

test_passes_with_a_list if {
	rule.applies with input as given({"under_control": ["services"]})
	count(rule.deny) == 0 with input as given({"under_control": ["services"]})
}

test_fails_without_a_list if {
	rule.deny == {{"path": ["under_control"], "text": "nothing says what is under change control"}} with input as given({})
}

test_fails_with_an_empty_list if {
	rule.deny == {{"path": ["under_control"], "text": "nothing says what is under change control"}} with input as given({"under_control": []})
}

test_not_applicable_to_another_process if {
	every fields in [
		{},
		{"under_control": []},
	] {
		other := given(object.union(fields, {"id": "release"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
