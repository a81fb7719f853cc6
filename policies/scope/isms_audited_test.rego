package trustcap.scope.isms_audited_test

import data.trustcap.scope.isms_audited as rule

given(fields) := trustcap.read("scopes", object.union({"system": "isms"}, fields))

test_passes_when_there_is_one if {
	rule.applies with input as given({}) with data.inventory as trustcap.inventory({"audits": {"x": {"kind": "internal", "system": "isms"}}})
	count(rule.deny) == 0 with input as given({}) with data.inventory as trustcap.inventory({"audits": {"x": {"kind": "internal", "system": "isms"}}})
}

test_fails_when_there_is_none if {
	rule.deny == {{"path": [], "text": "no internal audit of this management system is recorded"}} with input as given({}) with data.inventory as trustcap.inventory({"audits": {}})
}

test_fails_when_only_others_audit if {
	rule.deny == {{"path": [], "text": "no internal audit of this management system is recorded"}} with input as given({}) with data.inventory as trustcap.inventory({"audits": {"x": {"kind": "external", "system": "isms"}}})
}

test_fails_when_another_system_is_audited if {
	rule.deny == {{"path": [], "text": "no internal audit of this management system is recorded"}} with input as given({}) with data.inventory as trustcap.inventory({"audits": {"x": {"kind": "internal", "system": "sms"}}})
}

test_not_applicable_to_another_management_system if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"system": "sms"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"audits": {}})
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"audits": {}})
	}
}

test_not_applicable_to_another_management_system_on_another_day if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"system": "sms"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"audits": {"x": {"kind": "external", "system": "isms"}}})
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"audits": {"x": {"kind": "external", "system": "isms"}}})
	}
}

test_not_applicable_to_another_management_system_in_another_case if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"system": "sms"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"audits": {"x": {"kind": "internal", "system": "sms"}}})
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"audits": {"x": {"kind": "internal", "system": "sms"}}})
	}
}
