package trustcap.service.promise_method_test

import data.trustcap.service.promise_method as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_a_source if {
	rule.applies with input as given({"promise": {"availability": {"target": "99.9%", "measured_by": "openslo:webmail"}}})
	count(rule.deny) == 0 with input as given({"promise": {"availability": {"target": "99.9%", "measured_by": "openslo:webmail"}}})
}

test_passes_with_a_method if {
	rule.applies with input as given({"promise": {"availability": {"target": "99.9%", "method": {"en": "A probe each minute"}}}})
	count(rule.deny) == 0 with input as given({"promise": {"availability": {"target": "99.9%", "method": {"en": "A probe each minute"}}}})
}

test_fails_without_source_and_method if {
	rule.deny == {{"path": ["promise", "availability", "measured_by"], "text": "nothing says how the promise is measured"}} with input as given({"promise": {"availability": {"target": "99.9%"}}})
}

test_not_applicable_without_promise if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}
