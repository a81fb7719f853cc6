package trustcap.management.security_incident_decided_test

import data.trustcap.management.security_incident_decided as rule

given(fields) := trustcap.read("management", object.union({"id": "security-incident"}, fields))

test_passes_with_criteria_and_decider if {
	rule.applies with input as given({"classification": "loss of confidentiality", "decider": "ciso"})
	count(rule.deny) == 0 with input as given({"classification": "loss of confidentiality", "decider": "ciso"})
}

test_fails_without_both if {
	rule.deny == {
		{"path": ["classification"], "text": "nothing says by which criteria an event is a security incident"},
		{"path": ["decider"], "text": "nothing says who decides whether an event is a security incident"},
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
