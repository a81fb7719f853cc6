package trustcap.processing.training_stated_test

import data.trustcap.processing.training_stated as rule

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["ai_training"], "text": "nothing says whether entrusted data is used to train AI models"}} with input as trustcap.read("processing_on_behalf", {"own_purposes": "none"})
}

test_fails_where_the_two_statements_differ if {
	rule.deny == {{"path": ["ai_training"], "text": "entrusted data trains AI models, while it is said to serve no purposes of one's own"}} with input as trustcap.read("processing_on_behalf", {"ai_training": true, "own_purposes": "none"})
}

test_passes_where_it_is_stated if {
	count(rule.deny) == 0 with input as trustcap.read("processing_on_behalf", {"ai_training": false, "own_purposes": "none"})
	count(rule.deny) == 0 with input as trustcap.read("processing_on_behalf", {"ai_training": true, "own_purposes": "training of a spam filter"})
}

test_looks_at_every_processing if count(rule.deny) == 1 with input as trustcap.read("processing_on_behalf", {"categories": ["hosting"]})
