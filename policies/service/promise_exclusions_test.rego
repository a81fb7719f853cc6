package trustcap.service.promise_exclusions_test

import data.trustcap.service.promise_exclusions as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_exclusions if {
	rule.applies with input as given({"promise": {"availability": {"target": "99.9%", "excludes": ["announced-maintenance"]}}})
	count(rule.deny) == 0 with input as given({"promise": {"availability": {"target": "99.9%", "excludes": ["announced-maintenance"]}}})
}

test_passes_with_an_empty_list if {
	rule.applies with input as given({"promise": {"availability": {"target": "99.9%", "excludes": []}}})
	count(rule.deny) == 0 with input as given({"promise": {"availability": {"target": "99.9%", "excludes": []}}})
}

test_fails_in_silence if {
	rule.deny == {{"path": ["promise", "availability", "excludes"], "text": "nothing says what the measurement of the promise leaves out"}} with input as given({"promise": {"availability": {"target": "99.9%"}}})
}

test_not_applicable_without_promise if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}
