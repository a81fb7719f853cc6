package trustcap.supplier.role_stated_test

import data.trustcap.supplier.role_stated as rule

test_fails_without_role if {
	rule.deny == {{"path": ["role"], "text": "nothing says in which role the supplier takes part"}} with input as trustcap.read("suppliers", {"title": "Mailer Inc."}) with data.used_by as {}
}

test_fails_where_a_mere_supplier_is_a_recipient if {
	rule.deny == {{"path": ["role"], "text": "a purpose names the supplier as recipient, and its role is one without personal data"}} with input as trustcap.read("suppliers", {"role": "supplier"}) with data.used_by as {"suppliers": {"x": {"purposes": ["newsletter"]}}}
}

test_passes_where_a_mere_supplier_is_no_recipient if {
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "supplier"}) with data.used_by as {"suppliers": {"x": {"services": ["webmail"]}}}
}

test_passes_with_role if {
	every role in ["processor", "joint-controller", "controller", "internal"] {
		count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": role}) with data.used_by as {"suppliers": {"x": {"purposes": ["newsletter"]}}}
	}
}

test_looks_at_every_supplier if count(rule.deny) == 1 with input as trustcap.read("suppliers", {"countries": ["DE"]}) with data.used_by as {}
