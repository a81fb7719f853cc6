package trustcap.service.requirements_secure_test

import data.trustcap.service.requirements_secure as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"requirements": {"link": "doc:requirements", "security": true}})
	count(rule.deny) == 0 with input as given({"requirements": {"link": "doc:requirements", "security": true}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {
		{"path": ["requirements", "link"], "text": "no requirements of the service are named"},
		{"path": ["requirements", "security"], "text": "nothing says whether security is among the requirements"},
	} with input as given({})
}

test_fails_where_security_is_false if {
	rule.deny == {{"path": ["requirements", "security"], "text": "security is not among the requirements"}} with input as given({"requirements": {"link": "doc:requirements", "security": false}})
}

test_not_applicable_inside_the_organization if {
	every fields in [
		{"serves": {"who": ["employees"]}},
		{"requirements": {"link": "doc:requirements", "security": false}, "serves": {"who": ["employees"]}},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields)
	}
}

test_not_applicable_once_retired if {
	every fields in [
		{"status": "retired"},
		{"requirements": {"link": "doc:requirements", "security": false}, "status": "retired"},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields)
	}
}
