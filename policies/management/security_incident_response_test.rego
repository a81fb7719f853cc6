package trustcap.management.security_incident_response_test

import data.trustcap.management.security_incident_response as rule

given(fields) := trustcap.read("management", object.union({"id": "security-incident"}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"procedure": "doc:security-incident", "responsible": "ciso"})
	count(rule.deny) == 0 with input as given({"procedure": "doc:security-incident", "responsible": "ciso"})
}

test_fails_where_nothing_is_said if {
	rule.deny == {
		{"path": ["procedure"], "text": "no procedure for the response to security incidents is named"},
		{"path": ["responsible"], "text": "nothing says who responds to security incidents"},
	} with input as given({})
}

test_not_applicable_to_another_process if {
	every fields in [
		{"id": "incident"},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields)
	}
}
