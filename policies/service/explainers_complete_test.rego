package trustcap.service.explainers_complete_test

import data.trustcap.service.explainers_complete as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_all_is_stated if {
	rule.applies with input as given({"explainers": [{"kind": "faq", "url": "https://example.org/faq", "languages": ["de"]}]})
	count(rule.deny) == 0 with input as given({"explainers": [{"kind": "faq", "url": "https://example.org/faq", "languages": ["de"]}]})
}

test_fails_when_nothing_is_stated if {
	rule.deny == {
		{"path": ["explainers", "video", "url"], "text": "nothing says where this explanation stands"},
		{"path": ["explainers", "video", "languages"], "text": "nothing says in which languages this explanation is there"},
	} with input as given({"explainers": [{"kind": "faq", "url": "https://example.org/faq", "languages": ["de"]}, {"kind": "video"}]})
}

test_not_applicable_without_explainers if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}

test_not_applicable_with_an_empty_list if {
	not rule.applies with input as given({"explainers": []})
	count(rule.deny) == 0 with input as given({"explainers": []})
}

test_not_applicable_once_retired if {
	every fields in [
		{"explainers": [{"kind": "faq", "url": "https://example.org/faq", "languages": ["de"]}, {"kind": "video"}]},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
