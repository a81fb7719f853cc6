package trustcap.scope.isms_reviewed_by_management_test

import data.trustcap.scope.isms_reviewed_by_management as rule

given(fields) := trustcap.read("scopes", object.union({"system": "isms"}, fields))

test_passes_when_there_is_one if {
	rule.applies with input as given({}) with data.inventory as trustcap.inventory({"management_reviews": {"x": {"system": "isms"}}})
	count(rule.deny) == 0 with input as given({}) with data.inventory as trustcap.inventory({"management_reviews": {"x": {"system": "isms"}}})
}

test_fails_when_there_is_none if {
	rule.deny == {{"path": [], "text": "no management review of this management system is recorded"}} with input as given({}) with data.inventory as trustcap.inventory({"management_reviews": {}})
}

test_fails_when_another_system_is_reviewed if {
	rule.deny == {{"path": [], "text": "no management review of this management system is recorded"}} with input as given({}) with data.inventory as trustcap.inventory({"management_reviews": {"x": {"system": "sms"}}})
}

test_not_applicable_to_another_management_system if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"system": "sms"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"management_reviews": {}})
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"management_reviews": {}})
	}
}

test_not_applicable_to_another_management_system_on_another_day if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"system": "sms"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"management_reviews": {"x": {"system": "sms"}}})
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"management_reviews": {"x": {"system": "sms"}}})
	}
}
