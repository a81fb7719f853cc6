package trustcap.management_review.sms_current_test

import data.trustcap.management_review.sms_current as rule

given(fields) := trustcap.read("management_reviews", object.union({"system": "sms"}, fields))

test_passes_in_time if {
	rule.applies with input as given({"held": {"every": "P6M", "last": "2026-09-01"}})
	count(rule.deny) == 0 with input as given({"held": {"every": "P6M", "last": "2026-09-01"}})
}

test_fails_without_it if {
	rule.deny == {{"path": ["held"], "text": "nothing says that the management review takes place"}} with input as given({})
}

test_fails_without_interval if {
	rule.deny == {{"path": ["held", "every"], "text": "nothing says how often the management review takes place"}} with input as given({"held": {"last": "2026-09-01"}})
}

test_fails_without_a_day if {
	rule.deny == {{"path": ["held", "last"], "text": "nothing says when the management review last took place"}} with input as given({"held": {"every": "P6M"}})
}

test_boundary_on_the_day_it_is_due if {
	rule.applies with input as given({"held": {"every": "P6M", "last": "2026-05-21"}}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"held": {"every": "P6M", "last": "2026-05-21"}}) with data.today as "2026-11-21"
}

test_boundary_the_day_after_it_was_due if {
	rule.deny == {{"path": ["held", "last"], "text": "the management review was due on {day}", "args": {"day": "2026-11-21"}}} with input as given({"held": {"every": "P6M", "last": "2026-05-21"}}) with data.today as "2026-11-22"
}

test_not_applicable_to_another_management_system if {
	every fields in [
		{},
		{"held": {"last": "2026-09-01"}},
		{"held": {"every": "P6M"}},
	] {
		other := given(object.union(fields, {"system": "isms"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}

test_not_applicable_to_another_management_system_on_another_day if {
	every fields in [
		{"held": {"every": "P6M", "last": "2026-05-21"}},
	] {
		other := given(object.union(fields, {"system": "isms"}))
		not rule.applies with input as other with data.today as "2026-11-22"
		count(rule.deny) == 0 with input as other with data.today as "2026-11-22"
	}
}
