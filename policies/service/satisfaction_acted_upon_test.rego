package trustcap.service.satisfaction_acted_upon_test

import data.trustcap.service.satisfaction_acted_upon as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_all_is_stated if {
	rule.applies with input as given({"satisfaction": {"customers": {"last": "2026-05-04", "method": "survey", "result": "4.2/5", "action": "longer hours"}}})
	count(rule.deny) == 0 with input as given({"satisfaction": {"customers": {"last": "2026-05-04", "method": "survey", "result": "4.2/5", "action": "longer hours"}}})
}

test_fails_when_nothing_is_stated if {
	rule.deny == {
		{"path": ["satisfaction", "customers", "method"], "text": "nothing says by which method was asked"},
		{"path": ["satisfaction", "customers", "result"], "text": "nothing says what the survey showed"},
		{"path": ["satisfaction", "customers", "action"], "text": "nothing says what followed from the survey"},
	} with input as given({"satisfaction": {"customers": {"last": "2026-05-04"}}})
}

test_not_applicable_before_it_is_held if {
	not rule.applies with input as given({"satisfaction": {"customers": {"every": "P1Y"}}})
	count(rule.deny) == 0 with input as given({"satisfaction": {"customers": {"every": "P1Y"}}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"satisfaction": {"customers": {"last": "2026-05-04"}}},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
