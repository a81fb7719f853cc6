package trustcap.service.promise_target_test

import data.trustcap.service.promise_target as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_target_values if {
	rule.applies with input as given({"promise": {"availability": {"target": "99.9%"}, "first-response": {"target": "PT4H"}}})
	count(rule.deny) == 0 with input as given({"promise": {"availability": {"target": "99.9%"}, "first-response": {"target": "PT4H"}}})
}

test_fails_without_a_target_value if {
	rule.deny == {{"path": ["promise", "availability", "target"], "text": "the promise has no target value"}} with input as given({"promise": {"availability": {"force": "published"}, "first-response": {"target": "PT4H"}}})
}

test_not_applicable_without_promise if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}
