package trustcap.service.promise_remedy_test

import data.trustcap.service.promise_remedy as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_a_remedy if {
	rule.applies with input as given({"promise": {"availability": {"target": "99.9%", "remedy": {"kind": "credit", "share": "10%", "of": "monthly-fee"}}}})
	count(rule.deny) == 0 with input as given({"promise": {"availability": {"target": "99.9%", "remedy": {"kind": "credit", "share": "10%", "of": "monthly-fee"}}}})
}

test_passes_with_none if {
	rule.applies with input as given({"promise": {"availability": {"target": "99.9%", "remedy": "none"}}})
	count(rule.deny) == 0 with input as given({"promise": {"availability": {"target": "99.9%", "remedy": "none"}}})
}

test_fails_in_silence if {
	rule.deny == {{"path": ["promise", "availability", "remedy"], "text": "nothing says what customers get when the promise is missed"}} with input as given({"promise": {"availability": {"target": "99.9%"}}})
}

test_fails_without_the_kind_of_remedy if {
	rule.deny == {{"path": ["promise", "availability", "remedy", "kind"], "text": "a remedy is stated, and nothing says of which kind it is"}} with input as given({"promise": {"availability": {"target": "99.9%", "remedy": {"automatic": true}}}})
}

test_not_applicable_without_promise if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}
