package trustcap.processing.own_purposes_none_test

import data.trustcap.processing.own_purposes_none as rule

test_fails_with_own_purposes if {
	rule.deny == {{"path": ["own_purposes"], "text": "data processed on behalf of others is used for purposes of one's own"}} with input as trustcap.read("processing_on_behalf", {"own_purposes": "product improvement"})
}

test_passes_with_none if {
	rule.applies with input as trustcap.read("processing_on_behalf", {"own_purposes": "none"})
	count(rule.deny) == 0 with input as trustcap.read("processing_on_behalf", {"own_purposes": "none"})
}

test_not_applicable_where_nothing_is_said if {
	not rule.applies with input as trustcap.read("processing_on_behalf", {"title": "Hosting"})
	count(rule.deny) == 0 with input as trustcap.read("processing_on_behalf", {"title": "Hosting"})
}
