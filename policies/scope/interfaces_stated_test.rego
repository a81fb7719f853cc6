package trustcap.scope.interfaces_stated_test

import data.trustcap.scope.interfaces_stated as rule

given(fields) := trustcap.read("scopes", fields)

test_passes_with_interfaces if {
	rule.applies with input as given({"system": "isms", "interfaces": "data centre of a supplier"})
	count(rule.deny) == 0 with input as given({"system": "isms", "interfaces": "data centre of a supplier"})
}

test_fails_without_interfaces if {
	rule.deny == {{"path": ["interfaces"], "text": "nothing says where the management system meets what others do"}} with input as given({"system": "isms"})
}

test_not_applicable_to_another_system if {
	every fields in [
		{"system": "isms"},
	] {
		other := given(object.union(fields, {"system": "sms"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
