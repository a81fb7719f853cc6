package trustcap.processing.sub_processors_bound_test

import data.trustcap.processing.sub_processors_bound as rule

parties := trustcap.inventory({"suppliers": {"host": {"role": "processor"}, "mailer": {"role": "supplier"}, "archive": {"title": "Archive AG"}}})

test_fails_in_another_role if {
	rule.deny == {
		{"path": ["sub_processors", "mailer"], "text": "{supplier} is a sub-processor, and its role as supplier is another", "args": {"supplier": "mailer"}},
		{"path": ["sub_processors", "archive"], "text": "{supplier} is a sub-processor, and its role as supplier is another", "args": {"supplier": "archive"}},
	} with input as trustcap.read("processing_on_behalf", {"sub_processors": ["host", "mailer", "archive"]}) with data.inventory as parties
}

test_passes_as_processor if {
	rule.applies with input as trustcap.read("processing_on_behalf", {"sub_processors": ["host"]}) with data.inventory as parties
	count(rule.deny) == 0 with input as trustcap.read("processing_on_behalf", {"sub_processors": ["host"]}) with data.inventory as parties
	count(rule.exempt) == 0 with input as trustcap.read("processing_on_behalf", {"sub_processors": ["host"]}) with data.inventory as parties
}

test_not_applicable_where_there_are_none if {
	not rule.applies with input as trustcap.read("processing_on_behalf", {"sub_processors": []})
	rule.exempt == {{"path": ["sub_processors"], "text": "no sub-processors are engaged"}} with input as trustcap.read("processing_on_behalf", {"sub_processors": []})
}

test_not_applicable_where_nothing_is_said if {
	not rule.applies with input as trustcap.read("processing_on_behalf", {"title": "Hosting"})
	count(rule.exempt) == 0 with input as trustcap.read("processing_on_behalf", {"title": "Hosting"})
}
