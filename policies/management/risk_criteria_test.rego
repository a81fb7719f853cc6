package trustcap.management.risk_criteria_test

import data.trustcap.management.risk_criteria as rule

given(fields) := trustcap.read("management", object.union({"id": "risk"}, fields))

test_passes_with_method_and_criteria if {
	rule.applies with input as given({"method": "likelihood and impact", "criteria": "up to medium"})
	count(rule.deny) == 0 with input as given({"method": "likelihood and impact", "criteria": "up to medium"})
}

test_fails_without_both if {
	rule.deny == {
		{"path": ["method"], "text": "nothing says by which method risks are assessed"},
		{"path": ["criteria"], "text": "nothing says by which criteria risks are accepted"},
	} with input as given({})
}

test_not_applicable_to_another_process if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"id": "incident"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
