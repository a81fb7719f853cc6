package trustcap.management_review.sms_inputs_complete_test

import data.trustcap.management_review.sms_inputs_complete as rule

given(fields) := trustcap.read("management_reviews", object.union({"system": "sms"}, fields))

test_passes_with_every_input if {
	rule.applies with input as given({"inputs": ["previous-actions", "context", "performance", "nonconformities", "audits", "objectives", "feedback", "risks", "opportunities", "resources", "service-performance"]})
	count(rule.deny) == 0 with input as given({"inputs": ["previous-actions", "context", "performance", "nonconformities", "audits", "objectives", "feedback", "risks", "opportunities", "resources", "service-performance"]})
}

test_fails_without_inputs if {
	rule.deny == {{"path": ["inputs"], "text": "these inputs are missing from the review: {missing}", "args": {"missing": {"words": ["audits", "context", "feedback", "nonconformities", "objectives", "opportunities", "performance", "previous-actions", "resources", "risks", "service-performance"], "field": "inputs"}}}} with input as given({})
}

test_boundary_when_one_is_missing if {
	rule.deny == {{"path": ["inputs"], "text": "these inputs are missing from the review: {missing}", "args": {"missing": {"words": ["audits"], "field": "inputs"}}}} with input as given({"inputs": ["previous-actions", "context", "performance", "nonconformities", "objectives", "feedback", "risks", "opportunities", "resources", "service-performance"]})
}

test_not_applicable_to_another_management_system if {
	every fields in [
		{},
		{"inputs": ["previous-actions", "context", "performance", "nonconformities", "objectives", "feedback", "risks", "opportunities", "resources", "service-performance"]},
	] {
		other := given(object.union(fields, {"system": "isms"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
