package trustcap.supplier.managed_targets_test

import data.trustcap.supplier.managed_targets as rule

given(fields) := trustcap.read("suppliers", fields)

test_passes_with_targets if {
	rule.applies with input as given({"targets": {"availability": {"target": "99.9%"}}}) with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "sms"}}}) with data.used_by as {"suppliers": {"x": {"services": ["webmail"]}}, "services": {"webmail": {"scopes": ["mail"]}}}
	count(rule.deny) == 0 with input as given({"targets": {"availability": {"target": "99.9%"}}}) with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "sms"}}}) with data.used_by as {"suppliers": {"x": {"services": ["webmail"]}}, "services": {"webmail": {"scopes": ["mail"]}}}
}

test_fails_without_targets if {
	rule.deny == {{"path": ["targets"], "text": "a managed service depends on the supplier, and no targets are stated"}} with input as given({"role": "internal"}) with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "sms"}}}) with data.used_by as {"suppliers": {"x": {"services": ["webmail"]}}, "services": {"webmail": {"scopes": ["mail"]}}}
}

test_not_applicable_outside_of_any_scope if {
	not rule.applies with input as given({"role": "supplier"}) with data.inventory as trustcap.inventory({"scopes": {}}) with data.used_by as {"suppliers": {"x": {"services": ["webmail"]}}}
	count(rule.deny) == 0 with input as given({"role": "supplier"}) with data.inventory as trustcap.inventory({"scopes": {}}) with data.used_by as {"suppliers": {"x": {"services": ["webmail"]}}}
}

test_not_applicable_in_another_scope if {
	not rule.applies with input as given({"role": "supplier"}) with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "isms"}}}) with data.used_by as {"suppliers": {"x": {"services": ["webmail"]}}, "services": {"webmail": {"scopes": ["mail"]}}}
	count(rule.deny) == 0 with input as given({"role": "supplier"}) with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "isms"}}}) with data.used_by as {"suppliers": {"x": {"services": ["webmail"]}}, "services": {"webmail": {"scopes": ["mail"]}}}
}

test_not_applicable_when_no_service_depends_on_it if {
	not rule.applies with input as given({"role": "supplier"}) with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "sms"}}}) with data.used_by as {"services": {"webmail": {"scopes": ["mail"]}}}
	count(rule.deny) == 0 with input as given({"role": "supplier"}) with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "sms"}}}) with data.used_by as {"services": {"webmail": {"scopes": ["mail"]}}}
}
