package trustcap.management.security_incident_evidence_test

import data.trustcap.management.security_incident_evidence as rule

given(fields) := trustcap.read("management", object.union({"id": "security-incident"}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"keeps_evidence": true})
	count(rule.deny) == 0 with input as given({"keeps_evidence": true})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["keeps_evidence"], "text": "nothing says whether records of security incidents are kept as evidence"}} with input as given({})
}

test_fails_where_keeps_evidence_is_false if {
	rule.deny == {{"path": ["keeps_evidence"], "text": "records of security incidents are not kept as evidence"}} with input as given({"keeps_evidence": false})
}

test_not_applicable_to_another_process if {
	every fields in [
		{"id": "incident"},
		{"keeps_evidence": false, "id": "incident"},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields)
	}
}
