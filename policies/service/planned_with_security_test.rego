package trustcap.service.planned_with_security_test

import data.trustcap.service.planned_with_security as rule

given(fields) := trustcap.read("services", object.union({"status": "planned"}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"requirements": {"link": "doc:requirements", "security": true}, "acceptance": {"criteria": "doc:acceptance"}})
	count(rule.deny) == 0 with input as given({"requirements": {"link": "doc:requirements", "security": true}, "acceptance": {"criteria": "doc:acceptance"}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {
		{"path": ["requirements", "link"], "text": "no requirements of the service are named"},
		{"path": ["requirements", "security"], "text": "nothing says whether security is among the requirements"},
		{"path": ["acceptance", "criteria"], "text": "nothing says by which criteria the service will be accepted"},
	} with input as given({})
}

test_fails_where_security_is_false if {
	rule.deny == {{"path": ["requirements", "security"], "text": "security is not among the requirements"}} with input as given({"requirements": {"link": "doc:requirements", "security": false}, "acceptance": {"criteria": "doc:acceptance"}})
}

test_not_applicable_once_live if {
	every fields in [
		{"status": "live"},
		{"requirements": {"link": "doc:requirements", "security": false}, "acceptance": {"criteria": "doc:acceptance"}, "status": "live"},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields)
	}
}

test_fails_for_a_pilot_too if count(rule.deny) == 3 with input as trustcap.read("services", {"status": "pilot"})
