package trustcap.supplier.targets_stated_test

import data.trustcap.supplier.targets_stated as rule

test_passes_when_stated if {
	rule.applies with input as trustcap.read("suppliers", {"targets": {"availability": {"target": "99.9%"}}}) with data.used_by as {"suppliers": {"x": {"services": ["webmail"]}}}
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"targets": {"availability": {"target": "99.9%"}}}) with data.used_by as {"suppliers": {"x": {"services": ["webmail"]}}}
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["targets"], "text": "a service relies on this supplier, and no target is stated for it"}} with input as trustcap.read("suppliers", {}) with data.used_by as {"suppliers": {"x": {"services": ["webmail"]}}}
}

test_not_applicable_where_no_service_relies_on_it if {
	every fields in [
		{},
	] {
		not rule.applies with input as trustcap.read("suppliers", fields) with data.used_by as {"suppliers": {"x": {"development": ["shop"]}}}
		count(rule.deny) == 0 with input as trustcap.read("suppliers", fields) with data.used_by as {"suppliers": {"x": {"development": ["shop"]}}}
	}
}
