package trustcap.review.result_recorded_test

import data.trustcap.review.result_recorded as rule

given(fields) := trustcap.read("reviews", fields)

test_passes_with_a_result if {
	count(rule.deny) == 0 with input as given({"result": "targets met"})
}

test_fails_without_a_result if {
	rule.deny == {{"path": ["result"], "text": "nothing says what came of the review"}} with input as given({})
}

test_looks_at_every_review if count(rule.deny) == 1 with input as given({})
