package trustcap.scope.isms_risks_recorded_test

import data.trustcap.scope.isms_risks_recorded as rule

given(fields) := trustcap.read("scopes", object.union({"system": "isms"}, fields))

test_passes_when_there_is_one if {
	rule.applies with input as given({}) with data.inventory as trustcap.inventory({"risks": {"x": {"title": "Outage"}}})
	count(rule.deny) == 0 with input as given({}) with data.inventory as trustcap.inventory({"risks": {"x": {"title": "Outage"}}})
}

test_fails_when_there_is_none if {
	rule.deny == {{"path": [], "text": "there is a management system, and no risk is recorded"}} with input as given({}) with data.inventory as trustcap.inventory({"risks": {}})
}

test_not_applicable_to_another_management_system if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"system": "sms"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"risks": {}})
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"risks": {}})
	}
}
