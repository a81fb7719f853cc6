package trustcap.classification.ranked_test

import data.trustcap.classification.ranked as rule

test_fails_without_rank if {
	rule.deny == {{"path": ["rank"], "text": "the level has no rank among the others"}} with input as trustcap.read("classification", {"title": "Confidential"})
}

test_passes_with_rank if count(rule.deny) == 0 with input as trustcap.read("classification", {"rank": 2})

test_boundary_rank_zero_passes if count(rule.deny) == 0 with input as trustcap.read("classification", {"rank": 0})

test_looks_at_every_level if count(rule.deny) == 1 with input as trustcap.read("classification", {"disclose": "internal"})
