package trustcap.supplier.transfer_adequacy_listed_test

import data.trustcap.supplier.transfer_adequacy_listed as rule

listed := {"mechanism": "adequacy", "framework": "dpf", "listed_as": "Mailer Inc.", "covers": ["non-hr"]}

used := {"suppliers": {"x": {"purposes": ["payroll"]}}}

employees := trustcap.inventory({"purposes": {"payroll": {"datasets": ["staff"]}}, "datasets": {"staff": {"personal": {"subjects": ["employees"]}}}})

customers := trustcap.inventory({"purposes": {"payroll": {"datasets": ["staff"]}}, "datasets": {"staff": {"personal": {"subjects": ["customers"]}}}})

test_fails_without_name if {
	rule.deny == {{"path": ["transfer", "listed_as"], "text": "the transfer rests on the Data Privacy Framework, and nothing says under which name the supplier is listed"}} with input as trustcap.read("suppliers", {"transfer": {"framework": "dpf", "covers": ["non-hr"]}}) with data.used_by as {}
}

test_fails_without_kinds_of_data if {
	rule.deny == {{"path": ["transfer", "covers"], "text": "the transfer rests on the Data Privacy Framework, and nothing says which kinds of data the listing covers"}} with input as trustcap.read("suppliers", {"transfer": {"framework": "dpf", "listed_as": "Mailer Inc."}}) with data.used_by as used with data.inventory as employees
}

test_fails_where_hr_data_is_not_covered if {
	rule.deny == {{"path": ["transfer", "covers"], "text": "the supplier gets data of employees, and the listing does not cover HR data"}} with input as trustcap.read("suppliers", {"transfer": listed}) with data.used_by as used with data.inventory as employees
}

test_passes_where_hr_data_is_covered if {
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"transfer": {"framework": "dpf", "listed_as": "Mailer Inc.", "covers": ["hr", "non-hr"]}}) with data.used_by as used with data.inventory as employees
}

test_passes_with_data_of_customers if {
	rule.applies with input as trustcap.read("suppliers", {"transfer": listed})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"transfer": listed}) with data.used_by as used with data.inventory as customers
}

test_passes_where_another_purpose_uses_data_of_employees if {
	elsewhere := trustcap.inventory({"purposes": {"payroll": {"datasets": ["clients"]}, "canteen": {"datasets": ["staff"]}}, "datasets": {"clients": {"personal": {"subjects": ["customers"]}}, "staff": {"personal": {"subjects": ["employees"]}}}})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"transfer": listed}) with data.used_by as used with data.inventory as elsewhere
}

test_not_applicable_without_the_framework if {
	not rule.applies with input as trustcap.read("suppliers", {"transfer": {"mechanism": "scc"}})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"transfer": {"mechanism": "scc"}})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"transfer": {"mechanism": "scc", "listed_as": "Mailer Inc.", "covers": ["non-hr"]}}) with data.used_by as used with data.inventory as employees
}
