package trustcap.management_review.system_stated_test

import data.trustcap.management_review.system_stated as rule

given(fields) := trustcap.read("management_reviews", fields)

test_passes_when_stated if {
	count(rule.deny) == 0 with input as given({"system": "isms"})
}

test_fails_when_nothing_is_said if {
	rule.deny == {{"path": ["system"], "text": "nothing says which management system was reviewed"}} with input as given({})
}

test_looks_at_every_management_review if count(rule.deny) == 1 with input as given({})
