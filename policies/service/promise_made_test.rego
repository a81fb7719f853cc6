package trustcap.service.promise_made_test

import data.trustcap.service.promise_made as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_a_target if {
	rule.applies with input as given({"promise": {"availability": {"target": "99.9%"}}})
	count(rule.deny) == 0 with input as given({"promise": {"availability": {"target": "99.9%"}}})
}

test_fails_without_a_target if {
	rule.deny == {{"path": ["promise"], "text": "customers use the service, and no measurable target is stated"}} with input as given({"status": "live"})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"status": "live"},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
