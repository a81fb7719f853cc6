package trustcap.management_review.isms_inputs_complete_test

import data.trustcap.management_review.isms_inputs_complete as rule

given(fields) := trustcap.read("management_reviews", object.union({"system": "isms"}, fields))

test_passes_with_every_input if {
	rule.applies with input as given({"inputs": ["previous-actions", "context", "interested-parties", "performance", "nonconformities", "audits", "objectives", "feedback", "risks", "opportunities"]})
	count(rule.deny) == 0 with input as given({"inputs": ["previous-actions", "context", "interested-parties", "performance", "nonconformities", "audits", "objectives", "feedback", "risks", "opportunities"]})
}

test_fails_without_inputs if {
	rule.deny == {{"path": ["inputs"], "text": "these inputs are missing from the review: {missing}", "args": {"missing": {"words": ["audits", "context", "feedback", "interested-parties", "nonconformities", "objectives", "opportunities", "performance", "previous-actions", "risks"], "field": "inputs"}}}} with input as given({})
}

test_boundary_when_one_is_missing if {
	rule.deny == {{"path": ["inputs"], "text": "these inputs are missing from the review: {missing}", "args": {"missing": {"words": ["audits"], "field": "inputs"}}}} with input as given({"inputs": ["previous-actions", "context", "interested-parties", "performance", "nonconformities", "objectives", "feedback", "risks", "opportunities"]})
}

test_not_applicable_to_another_management_system if {
	every fields in [
		{},
		{"inputs": ["previous-actions", "context", "interested-parties", "performance", "nonconformities", "objectives", "feedback", "risks", "opportunities"]},
	] {
		other := given(object.union(fields, {"system": "sms"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
