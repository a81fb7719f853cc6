package trustcap.management.release_types_test

import data.trustcap.management.release_types as rule

given(fields) := trustcap.read("management", object.union({"id": "release"}, fields))

test_passes_with_types_and_frequency if {
	rule.applies with input as given({"categories": ["normal", "emergency"], "frequency": "P2W"})
	count(rule.deny) == 0 with input as given({"categories": ["normal", "emergency"], "frequency": "P2W"})
}

test_fails_without_both if {
	rule.deny == {
		{"path": ["categories"], "text": "emergency is not among the types of releases"},
		{"path": ["frequency"], "text": "nothing says how often releases come"},
	} with input as given({})
}

test_fails_without_emergency if {
	rule.deny == {{"path": ["categories"], "text": "emergency is not among the types of releases"}} with input as given({"categories": ["normal"], "frequency": "P2W"})
}

test_not_applicable_to_another_process if {
	every fields in [
		{},
		{"categories": ["normal"], "frequency": "P2W"},
	] {
		other := given(object.union(fields, {"id": "change"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
