package trustcap.management.change_major_impact_test

import data.trustcap.management.change_major_impact as rule

given(fields) := trustcap.read("management", object.union({"id": "change"}, fields))

test_passes_with_criteria if {
	rule.applies with input as given({"major_impact": "more than 100 customers"})
	count(rule.deny) == 0 with input as given({"major_impact": "more than 100 customers"})
}

test_fails_without_criteria if {
	rule.deny == {{"path": ["major_impact"], "text": "nothing says when a change can have a major impact"}} with input as given({})
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
