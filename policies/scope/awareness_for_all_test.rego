package trustcap.scope.awareness_for_all_test

import data.trustcap.scope.awareness_for_all as rule

given(fields) := trustcap.read("scopes", object.union({"system": "isms"}, fields))

test_passes_when_there_is_one if {
	rule.applies with input as given({}) with data.inventory as trustcap.inventory({"training": {"x": {"topic": "security", "audience": ["all"]}}})
	count(rule.deny) == 0 with input as given({}) with data.inventory as trustcap.inventory({"training": {"x": {"topic": "security", "audience": ["all"]}}})
}

test_fails_when_there_is_none if {
	rule.deny == {{"path": [], "text": "no training on security for everybody is declared"}} with input as given({}) with data.inventory as trustcap.inventory({"training": {}})
}

test_fails_when_it_is_on_another_topic if {
	rule.deny == {{"path": [], "text": "no training on security for everybody is declared"}} with input as given({}) with data.inventory as trustcap.inventory({"training": {"x": {"topic": "privacy", "audience": ["all"]}}})
}

test_fails_when_it_is_for_some_only if {
	rule.deny == {{"path": [], "text": "no training on security for everybody is declared"}} with input as given({}) with data.inventory as trustcap.inventory({"training": {"x": {"topic": "security", "audience": ["developers"]}}})
}

test_not_applicable_to_another_management_system if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"system": "sms"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"training": {}})
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"training": {}})
	}
}

test_not_applicable_to_another_management_system_on_another_day if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"system": "sms"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"training": {"x": {"topic": "privacy", "audience": ["all"]}}})
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"training": {"x": {"topic": "privacy", "audience": ["all"]}}})
	}
}

test_not_applicable_to_another_management_system_in_another_case if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"system": "sms"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"training": {"x": {"topic": "security", "audience": ["developers"]}}})
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"training": {"x": {"topic": "security", "audience": ["developers"]}}})
	}
}
