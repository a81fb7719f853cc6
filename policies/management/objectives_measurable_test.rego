package trustcap.management.objectives_measurable_test

import data.trustcap.management.objectives_measurable as rule

given(fields) := trustcap.read("management", object.union({"id": "objectives"}, fields))

test_passes_with_targets_and_method if {
	rule.applies with input as given({"criteria": "95 % trained", "method": "training records"})
	count(rule.deny) == 0 with input as given({"criteria": "95 % trained", "method": "training records"})
}

test_fails_without_both if {
	rule.deny == {
		{"path": ["criteria"], "text": "no targets of the objectives are stated"},
		{"path": ["method"], "text": "nothing says how it is measured whether the objectives are reached"},
	} with input as given({})
}

test_not_applicable_to_another_process if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"id": "risk"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
