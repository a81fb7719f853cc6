package trustcap.applicability.scope_declared_test

import data.trustcap.applicability.scope_declared as rule

given(fields) := trustcap.read("applicability", fields)

test_passes_with_a_scope if {
	rule.applies with input as given({"id": "iso27001"}) with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "isms"}}})
	count(rule.deny) == 0 with input as given({"id": "iso27001"}) with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "isms"}}})
}

test_fails_without_a_scope if {
	rule.deny == {{"path": [], "text": "no scope of an information security management system is declared"}} with input as given({"id": "iso27001"}) with data.inventory as trustcap.inventory({"scopes": {}})
}

test_fails_with_a_scope_of_another_system if {
	rule.deny == {{"path": [], "text": "no scope of an information security management system is declared"}} with input as given({"id": "iso27001"}) with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "sms"}}})
}

test_not_applicable_to_another_standard if {
	every fields in [
		{"id": "iso27001"},
	] {
		other := given(object.union(fields, {"id": "iso27017"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"scopes": {}})
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"scopes": {}})
	}
}

test_not_applicable_to_another_standard_on_another_day if {
	every fields in [
		{"id": "iso27001"},
	] {
		other := given(object.union(fields, {"id": "iso27017"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "sms"}}})
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "sms"}}})
	}
}
