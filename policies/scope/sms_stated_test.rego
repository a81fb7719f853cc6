package trustcap.scope.sms_stated_test

import data.trustcap.scope.sms_stated as rule

given(fields) := trustcap.read("scopes", object.union({"system": "sms"}, fields))

test_passes_when_all_is_stated if {
	rule.applies with input as given({"statement": "Hosting of mail", "services": ["webmail"], "excluded": "nothing"})
	count(rule.deny) == 0 with input as given({"statement": "Hosting of mail", "services": ["webmail"], "excluded": "nothing"})
}

test_fails_when_nothing_is_stated if {
	rule.deny == {
		{"path": ["statement"], "text": "no sentence says what the scope covers"},
		{"path": ["services"], "text": "no service lies in the scope"},
		{"path": ["excluded"], "text": "nothing says what lies outside the scope"},
	} with input as given({})
}

test_fails_with_an_empty_list_of_services if {
	rule.deny == {{"path": ["services"], "text": "no service lies in the scope"}} with input as given({"statement": "Hosting of mail", "services": [], "excluded": "nothing"})
}

test_not_applicable_to_another_management_system if {
	every fields in [
		{},
		{"statement": "Hosting of mail", "services": [], "excluded": "nothing"},
	] {
		other := given(object.union(fields, {"system": "isms"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
