package trustcap.management.security_incident_reviewed_test

import data.trustcap.management.security_incident_reviewed as rule

given(fields) := trustcap.read("management", object.union({"id": "security-incident"}, fields))

test_passes_with_a_review if {
	rule.applies with input as given({"after_review": true})
	count(rule.deny) == 0 with input as given({"after_review": true})
}

test_fails_when_nothing_is_said if {
	rule.deny == {{"path": ["after_review"], "text": "nothing says that each security incident is reviewed afterwards"}} with input as given({})
}

test_fails_without_a_review if {
	rule.deny == {{"path": ["after_review"], "text": "nothing says that each security incident is reviewed afterwards"}} with input as given({"after_review": false})
}

test_not_applicable_to_another_process if {
	every fields in [
		{},
		{"after_review": false},
	] {
		other := given(object.union(fields, {"id": "incident"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
