package trustcap.management_review.isms_decisions_recorded_test

import data.trustcap.management_review.isms_decisions_recorded as rule

given(fields) := trustcap.read("management_reviews", object.union({"system": "isms"}, fields))

test_passes_when_recorded if {
	rule.applies with input as given({"held": {"last": "2026-05-04"}, "decisions": "second data centre", "report": "doc:review-2026"})
	count(rule.deny) == 0 with input as given({"held": {"last": "2026-05-04"}, "decisions": "second data centre", "report": "doc:review-2026"})
}

test_fails_when_nothing_is_recorded if {
	rule.deny == {
		{"path": ["decisions"], "text": "no decisions of the management review are recorded"},
		{"path": ["report"], "text": "nothing says where the minutes of the management review stand"},
	} with input as given({"held": {"last": "2026-05-04"}})
}

test_not_applicable_before_it_is_held if {
	not rule.applies with input as given({"held": {"every": "P1Y"}})
	count(rule.deny) == 0 with input as given({"held": {"every": "P1Y"}})
}

test_not_applicable_to_another_management_system if {
	every fields in [
		{"held": {"last": "2026-05-04"}},
	] {
		other := given(object.union(fields, {"system": "sms"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
