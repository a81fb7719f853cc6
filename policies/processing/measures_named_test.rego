package trustcap.processing.measures_named_test

import data.trustcap.processing.measures_named as rule

test_fails_without_measures if {
	rule.deny == {{"path": ["measures"], "text": "no technical or organizational measures are named for the entrusted data"}} with input as trustcap.read("processing_on_behalf", {"title": "Hosting"})
}

test_fails_with_the_empty_list if count(rule.deny) == 1 with input as trustcap.read("processing_on_behalf", {"measures": []})

test_passes_with_a_measure if count(rule.deny) == 0 with input as trustcap.read("processing_on_behalf", {"measures": ["backup"]})

test_looks_at_every_processing if count(rule.deny) == 1 with input as trustcap.read("processing_on_behalf", {"categories": ["hosting"]})
