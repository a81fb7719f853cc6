package trustcap.management.change_rollback_test

import data.trustcap.management.change_rollback as rule

given(fields) := trustcap.read("management", object.union({"id": "change"}, fields))

test_passes_with_a_way_back if {
	rule.applies with input as given({"rollback": true})
	count(rule.deny) == 0 with input as given({"rollback": true})
}

test_fails_when_nothing_is_said if {
	rule.deny == {{"path": ["rollback"], "text": "nothing says that a change that fails can be reversed or remedied"}} with input as given({})
}

test_fails_without_a_way_back if {
	rule.deny == {{"path": ["rollback"], "text": "nothing says that a change that fails can be reversed or remedied"}} with input as given({"rollback": false})
}

test_not_applicable_to_another_process if {
	every fields in [
		{},
		{"rollback": false},
	] {
		other := given(object.union(fields, {"id": "release"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
