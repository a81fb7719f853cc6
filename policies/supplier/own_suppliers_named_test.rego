package trustcap.supplier.own_suppliers_named_test

import data.trustcap.supplier.own_suppliers_named as rule

given(fields) := trustcap.read("suppliers", object.union({"risk": "high"}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"own_suppliers_named": true})
	count(rule.deny) == 0 with input as given({"own_suppliers_named": true})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["own_suppliers_named"], "text": "the risk of the supplier is high, and nothing says whether it names its own suppliers"}} with input as given({})
}

test_fails_where_named_is_false if {
	rule.deny == {{"path": ["own_suppliers_named"], "text": "the risk of the supplier is high, and it does not name its own suppliers"}} with input as given({"own_suppliers_named": false})
}

test_not_applicable_to_a_lower_risk if {
	every fields in [
		{"risk": "medium"},
		{"own_suppliers_named": false, "risk": "medium"},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields)
	}
}
