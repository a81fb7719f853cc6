package trustcap.service.terms_visible_test

import data.trustcap.service.terms_visible as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_all_terms if {
	rule.applies with input as given({"serves": {"who": ["consumers"]}, "terms": {"price_list": "https://example.org/prices", "conditions": "https://example.org/terms", "notice": "P1M"}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["consumers"]}, "terms": {"price_list": "https://example.org/prices", "conditions": "https://example.org/terms", "notice": "P1M"}})
}

test_passes_without_price_list_when_nothing_is_billed if {
	rule.applies with input as given({"serves": {"who": ["consumers"]}, "billing": "none", "terms": {"conditions": "https://example.org/terms", "notice": "P1M"}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["consumers"]}, "billing": "none", "terms": {"conditions": "https://example.org/terms", "notice": "P1M"}})
}

test_fails_without_terms if {
	rule.deny == {
		{"path": ["terms", "price_list"], "text": "consumers are served, and nothing says where they see the price before ordering"},
		{"path": ["terms", "conditions"], "text": "consumers are served, and nothing says where they see the conditions before ordering"},
		{"path": ["terms", "notice"], "text": "consumers are served, and nothing says with which notice they can leave"},
	} with input as given({"serves": {"who": ["consumers"]}, "billing": {"invoice": "itemized"}})
}

test_not_applicable_for_businesses_only if {
	not rule.applies with input as given({"serves": {"who": ["businesses"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["businesses"]}})
}

test_not_applicable_when_planned if {
	not rule.applies with input as given({"serves": {"who": ["consumers"]}, "status": "planned"})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["consumers"]}, "status": "planned"})
}

test_not_applicable_once_retired if {
	every fields in [
		{"serves": {"who": ["consumers"]}, "billing": {"invoice": "itemized"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
