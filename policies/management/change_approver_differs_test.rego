package trustcap.management.change_approver_differs_test

import data.trustcap.management.change_approver_differs as rule

given(fields) := trustcap.read("management", object.union({"id": "change"}, fields))

test_passes_when_they_differ if {
	rule.applies with input as given({"approver_differs": true})
	count(rule.deny) == 0 with input as given({"approver_differs": true})
}

test_fails_when_they_may_be_the_same if {
	rule.deny == {{"path": ["approver_differs"], "text": "who approves a change may also carry it out"}} with input as given({"approver_differs": false})
}

test_fails_when_nothing_is_said if {
	rule.deny == {{"path": ["approver_differs"], "text": "nothing says whether approval and work are separated for changes"}} with input as given({})
}

test_not_applicable_to_another_process if {
	every fields in [
		{"approver_differs": false},
		{},
	] {
		other := given(object.union(fields, {"id": "release"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
