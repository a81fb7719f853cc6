package trustcap.scope.sms_interested_parties_test

import data.trustcap.scope.sms_interested_parties as rule

given(fields) := trustcap.read("scopes", object.union({"system": "sms"}, fields))

test_passes_with_customers if {
	rule.applies with input as given({"interested_parties": ["authorities", "customers"]})
	count(rule.deny) == 0 with input as given({"interested_parties": ["authorities", "customers"]})
}

test_boundary_with_customers_alone if {
	rule.applies with input as given({"interested_parties": ["customers"]})
	count(rule.deny) == 0 with input as given({"interested_parties": ["customers"]})
}

test_fails_when_nobody_is_named if {
	rule.deny == {{"path": ["interested_parties"], "text": "nothing says who expects something of the management system"}} with input as given({})
}

test_fails_with_an_empty_list if {
	rule.deny == {{"path": ["interested_parties"], "text": "nothing says who expects something of the management system"}} with input as given({"interested_parties": []})
}

test_fails_without_customers if {
	rule.deny == {{"path": ["interested_parties"], "text": "customers are not among the interested parties"}} with input as given({"interested_parties": ["owners"]})
}

test_not_applicable_to_another_management_system if {
	every fields in [
		{},
		{"interested_parties": []},
		{"interested_parties": ["owners"]},
	] {
		other := given(object.union(fields, {"system": "isms"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
