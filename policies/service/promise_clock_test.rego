package trustcap.service.promise_clock_test

import data.trustcap.service.promise_clock as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_a_clock if {
	rule.applies with input as given({"promise": {"first-response": {"target": "PT4H", "clock": "service-hours"}, "availability": {"target": "99.9%"}}})
	count(rule.deny) == 0 with input as given({"promise": {"first-response": {"target": "PT4H", "clock": "service-hours"}, "availability": {"target": "99.9%"}}})
}

test_fails_without_a_clock if {
	rule.deny == {{"path": ["promise", "first-response", "clock"], "text": "the promise of {target} does not say by which clock it runs", "args": {"target": {"text": "PT4H", "min_s": 14400, "max_s": 14400}}}} with input as given({"promise": {"first-response": {"target": "PT4H"}, "availability": {"target": "99.9%"}}})
}

test_not_applicable_without_a_promised_time if {
	not rule.applies with input as given({"promise": {"availability": {"target": "99.9%"}}})
	count(rule.deny) == 0 with input as given({"promise": {"availability": {"target": "99.9%"}}})
}
