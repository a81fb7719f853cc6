package trustcap.service.change_rights_test

import data.trustcap.service.change_rights as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_rights if {
	rule.applies with input as given({"changes": {"rights": ["terminate"]}})
	count(rule.deny) == 0 with input as given({"changes": {"rights": ["terminate"]}})
}

test_passes_with_an_empty_list if {
	rule.applies with input as given({"changes": {"rights": []}})
	count(rule.deny) == 0 with input as given({"changes": {"rights": []}})
}

test_fails_in_silence if {
	rule.deny == {{"path": ["changes", "rights"], "text": "nothing says what customers can do when a change harms them"}} with input as given({"changes": {"notice": "P30D"}})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"changes": {"notice": "P30D"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
