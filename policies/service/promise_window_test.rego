package trustcap.service.promise_window_test

import data.trustcap.service.promise_window as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_a_window if {
	rule.applies with input as given({"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}})
	count(rule.deny) == 0 with input as given({"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}})
}

test_fails_without_a_window if {
	rule.deny == {
		{"path": ["promise", "availability", "window", "length"], "text": "nothing says over which period the promise is measured"},
		{"path": ["promise", "availability", "window", "kind"], "text": "nothing says whether the window of the promise is a calendar or a rolling one"},
	} with input as given({"promise": {"availability": {"target": "99.9%"}}})
}

test_fails_without_the_kind if {
	rule.deny == {{"path": ["promise", "availability", "window", "kind"], "text": "nothing says whether the window of the promise is a calendar or a rolling one"}} with input as given({"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M"}}}})
}

test_fails_without_the_length if {
	rule.deny == {{"path": ["promise", "availability", "window", "length"], "text": "nothing says over which period the promise is measured"}} with input as given({"promise": {"availability": {"target": "99.9%", "window": {"kind": "rolling"}}}})
}

test_not_applicable_without_promise if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}
