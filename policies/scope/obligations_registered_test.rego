package trustcap.scope.obligations_registered_test

import data.trustcap.scope.obligations_registered as rule

given(fields) := trustcap.read("scopes", object.union({"system": "isms"}, fields))

test_passes_when_there_is_one if {
	rule.applies with input as given({}) with data.inventory as trustcap.inventory({"obligations": {"x": {"title": "Accessibility"}}})
	count(rule.deny) == 0 with input as given({}) with data.inventory as trustcap.inventory({"obligations": {"x": {"title": "Accessibility"}}})
}

test_fails_when_there_is_none if {
	rule.deny == {{"path": [], "text": "there is a management system, and no legal or contractual obligation is registered"}} with input as given({}) with data.inventory as trustcap.inventory({"obligations": {}})
}

test_not_applicable_to_another_management_system if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"system": "sms"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"obligations": {}})
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"obligations": {}})
	}
}
