package trustcap.management_review.sms_held_by_top_management_test

import data.trustcap.management_review.sms_held_by_top_management as rule

given(fields) := trustcap.read("management_reviews", object.union({"system": "sms"}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"by": "board"})
	count(rule.deny) == 0 with input as given({"by": "board"})
}

test_fails_when_nothing_is_said if {
	rule.deny == {{"path": ["by"], "text": "nothing says who in top management held the review"}} with input as given({})
}

test_not_applicable_to_another_management_system if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"system": "isms"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
