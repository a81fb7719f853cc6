package trustcap.service.promise_force_test

import data.trustcap.service.promise_force as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_clause if {
	rule.applies with input as given({"promise": {"availability": {"target": "99.9%", "force": "contractual", "clause": "SLA 3.2"}}})
	count(rule.deny) == 0 with input as given({"promise": {"availability": {"target": "99.9%", "force": "contractual", "clause": "SLA 3.2"}}})
}

test_passes_without_clause_when_published if {
	rule.applies with input as given({"promise": {"availability": {"target": "99.9%", "force": "published"}}})
	count(rule.deny) == 0 with input as given({"promise": {"availability": {"target": "99.9%", "force": "published"}}})
}

test_fails_without_force if {
	rule.deny == {{"path": ["promise", "availability", "force"], "text": "nothing says whether the promise is contractual, published or statutory"}} with input as given({"promise": {"availability": {"target": "99.9%"}}})
}

test_fails_without_clause if {
	rule.deny == {{"path": ["promise", "availability", "clause"], "text": "the promise is contractual, and no clause is named"}} with input as given({"promise": {"availability": {"target": "99.9%", "force": "contractual"}}})
}

test_not_applicable_without_promise if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}
