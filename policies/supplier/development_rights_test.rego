package trustcap.supplier.development_rights_test

import data.trustcap.supplier.development_rights as rule

test_passes_when_stated if {
	rule.applies with input as trustcap.read("suppliers", {"agreement": {"rights_to_results": true}}) with data.used_by as {"suppliers": {"x": {"development": ["shop"]}}}
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"agreement": {"rights_to_results": true}}) with data.used_by as {"suppliers": {"x": {"development": ["shop"]}}}
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["agreement", "rights_to_results"], "text": "the supplier develops software, and nothing says whether rights, tests and access to code are agreed"}} with input as trustcap.read("suppliers", {}) with data.used_by as {"suppliers": {"x": {"development": ["shop"]}}}
}

test_fails_where_rights_is_false if {
	rule.deny == {{"path": ["agreement", "rights_to_results"], "text": "the supplier develops software, and rights, tests and access to code are not agreed"}} with input as trustcap.read("suppliers", {"agreement": {"rights_to_results": false}}) with data.used_by as {"suppliers": {"x": {"development": ["shop"]}}}
}

test_not_applicable_where_it_develops_nothing if {
	every fields in [
		{},
		{"agreement": {"rights_to_results": false}},
	] {
		not rule.applies with input as trustcap.read("suppliers", fields) with data.used_by as {"suppliers": {"x": {"services": ["webmail"]}}}
		count(rule.deny) == 0 with input as trustcap.read("suppliers", fields) with data.used_by as {"suppliers": {"x": {"services": ["webmail"]}}}
	}
}
