package trustcap.service.satisfaction_sample_test

import data.trustcap.service.satisfaction_sample as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_both_numbers if {
	rule.applies with input as given({"satisfaction": {"customers": {"last": "2026-05-04", "sample": 212, "population": 1840}}})
	count(rule.deny) == 0 with input as given({"satisfaction": {"customers": {"last": "2026-05-04", "sample": 212, "population": 1840}}})
}

test_boundary_when_all_answered if {
	rule.applies with input as given({"satisfaction": {"partners": {"last": "2026-05-04", "sample": 12, "population": 12}}})
	count(rule.deny) == 0 with input as given({"satisfaction": {"partners": {"last": "2026-05-04", "sample": 12, "population": 12}}})
}

test_boundary_when_more_answered if {
	rule.deny == {{"path": ["satisfaction", "partners", "sample"], "text": "{sample} answered, more than there are ({population})", "args": {"sample": 13, "population": 12}}} with input as given({"satisfaction": {"partners": {"last": "2026-05-04", "sample": 13, "population": 12}}})
}

test_fails_without_numbers if {
	rule.deny == {
		{"path": ["satisfaction", "employees", "sample"], "text": "nothing says how many answered"},
		{"path": ["satisfaction", "employees", "population"], "text": "nothing says how many there are in all"},
	} with input as given({"satisfaction": {"employees": {"last": "2026-05-04"}}})
}

test_boundary_when_none_answered if {
	rule.applies with input as given({"satisfaction": {"customers": {"last": "2026-05-04", "sample": 0, "population": 0}}})
	count(rule.deny) == 0 with input as given({"satisfaction": {"customers": {"last": "2026-05-04", "sample": 0, "population": 0}}})
}

test_passes_beside_one_that_was_not_held if {
	rule.applies with input as given({"satisfaction": {"customers": {"last": "2026-05-04", "sample": 212, "population": 1840}, "partners": {"sample": 13, "population": 12}}})
	count(rule.deny) == 0 with input as given({"satisfaction": {"customers": {"last": "2026-05-04", "sample": 212, "population": 1840}, "partners": {"sample": 13, "population": 12}}})
}

test_not_applicable_before_it_is_held if {
	not rule.applies with input as given({"satisfaction": {"customers": {"every": "P1Y"}}})
	count(rule.deny) == 0 with input as given({"satisfaction": {"customers": {"every": "P1Y"}}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"satisfaction": {"partners": {"last": "2026-05-04", "sample": 13, "population": 12}}},
		{"satisfaction": {"employees": {"last": "2026-05-04"}}},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
