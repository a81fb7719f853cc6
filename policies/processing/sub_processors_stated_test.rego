package trustcap.processing.sub_processors_stated_test

import data.trustcap.processing.sub_processors_stated as rule

parties := trustcap.inventory({"suppliers": {"host": {"countries": ["DE"]}, "mailer": {"role": "processor"}, "archive": {"countries": []}}})

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["sub_processors"], "text": "nothing says whether sub-processors are engaged"}} with input as trustcap.read("processing_on_behalf", {"title": "Hosting"}) with data.inventory as parties
}

test_fails_without_country if {
	rule.deny == {
		{"path": ["sub_processors", "mailer"], "text": "nothing says in which countries the sub-processor {supplier} handles the data", "args": {"supplier": "mailer"}},
		{"path": ["sub_processors", "archive"], "text": "nothing says in which countries the sub-processor {supplier} handles the data", "args": {"supplier": "archive"}},
	} with input as trustcap.read("processing_on_behalf", {"sub_processors": ["host", "mailer", "archive"]}) with data.inventory as parties
}

test_passes_with_country if count(rule.deny) == 0 with input as trustcap.read("processing_on_behalf", {"sub_processors": ["host"]}) with data.inventory as parties

test_passes_where_there_are_none if count(rule.deny) == 0 with input as trustcap.read("processing_on_behalf", {"sub_processors": []}) with data.inventory as parties

test_looks_at_every_processing if count(rule.deny) == 1 with input as trustcap.read("processing_on_behalf", {"categories": ["hosting"]}) with data.inventory as parties
