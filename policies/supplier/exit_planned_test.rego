package trustcap.supplier.exit_planned_test

import data.trustcap.supplier.exit_planned as rule

used := {"suppliers": {"x": {"services": ["webmail"]}}}

test_fails_without_plan if {
	rule.deny == {{"path": ["exit"], "text": "a service relies on this supplier, and no plan for leaving it is named"}} with input as trustcap.read("suppliers", {"role": "processor"}) with data.used_by as used
}

test_passes_with_plan if {
	rule.applies with input as trustcap.read("suppliers", {"exit": "doc:exit-mailer"}) with data.used_by as used
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"exit": "doc:exit-mailer"}) with data.used_by as used
}

test_not_applicable_where_no_service_relies_on_it if {
	not rule.applies with input as trustcap.read("suppliers", {"role": "processor"}) with data.used_by as {"suppliers": {"x": {"purposes": ["newsletter"]}}}
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "processor"}) with data.used_by as {"suppliers": {"x": {"purposes": ["newsletter"]}}}
}
