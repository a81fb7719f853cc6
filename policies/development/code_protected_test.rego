package trustcap.development.code_protected_test

import data.trustcap.development.code_protected as rule

given(fields) := trustcap.read("development", object.union({"own": true}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"repositories": {"protected": true, "review_required": true}})
	count(rule.deny) == 0 with input as given({"repositories": {"protected": true, "review_required": true}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {
		{"path": ["repositories", "protected"], "text": "nothing says whether repositories are protected"},
		{"path": ["repositories", "review_required"], "text": "nothing says whether changes of code need a review"},
	} with input as given({})
}

test_fails_where_protected_is_false if {
	rule.deny == {{"path": ["repositories", "protected"], "text": "repositories are not protected"}} with input as given({"repositories": {"protected": false, "review_required": true}})
}

test_fails_where_review_is_false if {
	rule.deny == {{"path": ["repositories", "review_required"], "text": "changes of code need no review"}} with input as given({"repositories": {"protected": true, "review_required": false}})
}

test_not_applicable_without_own_development if {
	every fields in [
		{"own": false},
		{"repositories": {"protected": false, "review_required": true}, "own": false},
		{"repositories": {"protected": true, "review_required": false}, "own": false},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields)
	}
}
