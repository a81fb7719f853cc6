package trustcap.processing.register_complete_test

import data.trustcap.processing.register_complete as rule

no_count := {"path": ["controllers", "count"], "text": "nothing says for how many controllers data is processed"}

no_source := {"path": ["controllers", "source"], "text": "nothing says where the names and contact details of the controllers are kept"}

no_categories := {"path": ["categories"], "text": "the categories of processing carried out for controllers are not listed"}

test_fails_where_nothing_is_said if rule.deny == {no_count, no_source, no_categories} with input as trustcap.read("processing_on_behalf", {"title": "Hosting"})

test_fails_without_source if rule.deny == {no_source} with input as trustcap.read("processing_on_behalf", {"controllers": {"count": 412}, "categories": ["hosting"]})

test_fails_without_count if rule.deny == {no_count} with input as trustcap.read("processing_on_behalf", {"controllers": {"source": "crm:dpa-list"}, "categories": ["hosting"]})

test_fails_with_an_empty_list if rule.deny == {no_categories} with input as trustcap.read("processing_on_behalf", {"controllers": {"count": 412, "source": "crm:dpa-list"}, "categories": []})

test_passes_when_complete if {
	count(rule.deny) == 0 with input as trustcap.read("processing_on_behalf", {"controllers": {"count": 412, "source": "crm:dpa-list"}, "categories": ["hosting", "support"]})
}

test_looks_at_every_processing if count(rule.deny) == 3 with input as trustcap.read("processing_on_behalf", {"own_purposes": "none"})
