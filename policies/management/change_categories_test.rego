package trustcap.management.change_categories_test

import data.trustcap.management.change_categories as rule

given(fields) := trustcap.read("management", object.union({"id": "change"}, fields))

test_passes_with_emergency if {
	rule.applies with input as given({"categories": ["normal", "emergency"]})
	count(rule.deny) == 0 with input as given({"categories": ["normal", "emergency"]})
}

test_boundary_with_emergency_alone if {
	rule.applies with input as given({"categories": ["emergency"]})
	count(rule.deny) == 0 with input as given({"categories": ["emergency"]})
}

test_boundary_with_another_alone if {
	rule.deny == {{"path": ["categories"], "text": "emergency is not among the categories of changes"}} with input as given({"categories": ["standard"]})
}

test_fails_without_categories if {
	rule.deny == {{"path": ["categories"], "text": "no categories of changes are named"}} with input as given({})
}

test_fails_with_an_empty_list if {
	rule.deny == {{"path": ["categories"], "text": "no categories of changes are named"}} with input as given({"categories": []})
}

test_fails_without_emergency if {
	rule.deny == {{"path": ["categories"], "text": "emergency is not among the categories of changes"}} with input as given({"categories": ["standard", "normal"]})
}

test_not_applicable_to_another_process if {
	every fields in [
		{"categories": ["standard"]},
		{},
		{"categories": []},
		{"categories": ["standard", "normal"]},
	] {
		other := given(object.union(fields, {"id": "release"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
