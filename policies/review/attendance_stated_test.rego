package trustcap.review.attendance_stated_test

import data.trustcap.review.attendance_stated as rule

given(fields) := trustcap.read("reviews", object.union({"with": "customers"}, fields))

test_boundary_with_one if {
	rule.applies with input as given({"attendees": 1})
	count(rule.deny) == 0 with input as given({"attendees": 1})
}

test_fails_when_nothing_is_said if {
	rule.deny == {{"path": ["attendees"], "text": "nothing says how many took part"}} with input as given({})
}

test_boundary_with_nobody if {
	rule.deny == {{"path": ["attendees"], "text": "nobody took part in the review"}} with input as given({"attendees": 0})
}

test_not_applicable_with_suppliers if {
	every fields in [
		{},
		{"attendees": 0},
	] {
		other := given(object.union(fields, {"with": "suppliers"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
