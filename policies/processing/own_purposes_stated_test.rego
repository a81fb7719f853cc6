package trustcap.processing.own_purposes_stated_test

import data.trustcap.processing.own_purposes_stated as rule

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["own_purposes"], "text": "nothing says whether entrusted data is used for purposes of one's own"}} with input as trustcap.read("processing_on_behalf", {"title": "Hosting"})
}

test_passes_where_it_is_stated if {
	count(rule.deny) == 0 with input as trustcap.read("processing_on_behalf", {"own_purposes": "none"})
	count(rule.deny) == 0 with input as trustcap.read("processing_on_behalf", {"own_purposes": "product improvement"})
}

test_looks_at_every_processing if count(rule.deny) == 1 with input as trustcap.read("processing_on_behalf", {"categories": ["hosting"]})
