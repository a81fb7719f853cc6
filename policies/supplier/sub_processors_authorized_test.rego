package trustcap.supplier.sub_processors_authorized_test

import data.trustcap.supplier.sub_processors_authorized as rule

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["sub_processors"], "text": "nothing says whether the processor may engage sub-processors"}} with input as trustcap.read("suppliers", {"role": "processor"})
}

test_fails_without_authorization if {
	rule.deny == {{"path": ["sub_processors", "authorization"], "text": "sub-processors are engaged, and nothing says how they are authorized"}} with input as trustcap.read("suppliers", {"role": "processor", "sub_processors": {"list": ["sendgrid"]}})
}

test_fails_without_notice if {
	rule.deny == {{"path": ["sub_processors", "notice"], "text": "the authorization is general, and nothing says how early a change of sub-processors is announced"}} with input as trustcap.read("suppliers", {"role": "processor", "sub_processors": {"authorization": "general"}})
}

test_passes_with_notice if {
	rule.applies with input as trustcap.read("suppliers", {"role": "processor", "sub_processors": {"authorization": "general", "notice": "P30D"}})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "processor", "sub_processors": {"authorization": "general", "notice": "P30D"}})
}

test_passes_with_a_specific_authorization if count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "processor", "sub_processors": {"authorization": "specific"}})

test_passes_where_there_are_none if {
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "processor", "sub_processors": "none"})
	count(rule.exempt) == 0 with input as trustcap.read("suppliers", {"role": "processor", "sub_processors": "none"})
}

test_not_applicable_in_another_role if {
	not rule.applies with input as trustcap.read("suppliers", {"role": "supplier"})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "supplier"})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "supplier", "sub_processors": {"authorization": "general"}})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "supplier", "sub_processors": {"list": ["sendgrid"]}})
	rule.exempt == {{"path": ["role"], "text": "the supplier is declared not to be a processor"}} with input as trustcap.read("suppliers", {"role": "supplier"})
}

test_not_applicable_without_role if {
	not rule.applies with input as trustcap.read("suppliers", {"title": "Mailer Inc."})
	count(rule.exempt) == 0 with input as trustcap.read("suppliers", {"title": "Mailer Inc."})
}
