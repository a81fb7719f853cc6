package trustcap.service.satisfaction_of_others_current_test

import data.trustcap.service.satisfaction_of_others_current as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_boundary_on_the_day_it_is_due if {
	rule.applies with input as given({"satisfaction": {"employees": {"every": "P6M", "last": "2026-05-21"}}}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"satisfaction": {"employees": {"every": "P6M", "last": "2026-05-21"}}}) with data.today as "2026-11-21"
}

test_passes_with_partners if {
	rule.applies with input as given({"satisfaction": {"partners": {"every": "P6M", "last": "2026-09-01"}}})
	count(rule.deny) == 0 with input as given({"satisfaction": {"partners": {"every": "P6M", "last": "2026-09-01"}}})
}

test_boundary_the_day_after if {
	rule.deny == {{"path": ["satisfaction", "partners", "last"], "text": "the survey of this group was due on {day}", "args": {"day": "2026-11-21"}}} with input as given({"satisfaction": {"partners": {"every": "P6M", "last": "2026-05-21"}}}) with data.today as "2026-11-22"
}

test_fails_when_nothing_is_stated if {
	rule.deny == {
		{"path": ["satisfaction", "employees", "every"], "text": "nothing says how often this group is asked"},
		{"path": ["satisfaction", "employees", "last"], "text": "nothing says when this group was last asked"},
	} with input as given({"satisfaction": {"employees": {"method": "survey"}}})
}

test_not_applicable_when_customers_alone_are_asked if {
	not rule.applies with input as given({"satisfaction": {"customers": {"method": "survey"}}})
	count(rule.deny) == 0 with input as given({"satisfaction": {"customers": {"method": "survey"}}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"satisfaction": {"partners": {"every": "P6M", "last": "2026-05-21"}}},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other with data.today as "2026-11-22"
		count(rule.deny) == 0 with input as other with data.today as "2026-11-22"
	}
}

test_not_applicable_once_retired_on_another_day if {
	every fields in [
		{"satisfaction": {"employees": {"method": "survey"}}},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
