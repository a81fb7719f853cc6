package trustcap.service.promise_workload_limit_test

import data.trustcap.service.promise_workload_limit as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_a_limit if {
	rule.applies with input as given({"promise": {"availability": {"target": "99.9%", "force": "contractual", "workload_limit": {"en": "50,000 messages a day"}}}})
	count(rule.deny) == 0 with input as given({"promise": {"availability": {"target": "99.9%", "force": "contractual", "workload_limit": {"en": "50,000 messages a day"}}}})
}

test_fails_without_a_limit if {
	rule.deny == {{"path": ["promise", "availability", "workload_limit"], "text": "the promise is contractual, and no workload limit is stated"}} with input as given({"promise": {"availability": {"target": "99.9%", "force": "contractual"}, "first-response": {"target": "PT4H", "force": "published"}}})
}

test_not_applicable_when_published_only if {
	not rule.applies with input as given({"promise": {"availability": {"target": "99.9%", "force": "published"}}})
	count(rule.deny) == 0 with input as given({"promise": {"availability": {"target": "99.9%", "force": "published"}}})
}
