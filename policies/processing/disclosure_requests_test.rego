package trustcap.processing.disclosure_requests_test

import data.trustcap.processing.disclosure_requests as rule

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["disclosure_requests"], "text": "nothing says whether controllers are told of requests to disclose their data"}} with input as trustcap.read("processing_on_behalf", {"title": "Hosting"})
}

test_fails_where_they_have_to_ask if {
	rule.deny == {{"path": ["disclosure_requests"], "text": "controllers are told of requests to disclose their data only when they ask"}} with input as trustcap.read("processing_on_behalf", {"disclosure_requests": "told-on-request"})
}

test_fails_where_they_are_not_told if {
	rule.deny == {{"path": ["disclosure_requests"], "text": "controllers are not told of requests to disclose their data"}} with input as trustcap.read("processing_on_behalf", {"disclosure_requests": "not-told"})
}

test_passes_where_they_are_told if count(rule.deny) == 0 with input as trustcap.read("processing_on_behalf", {"disclosure_requests": "told-unless-forbidden"})

test_looks_at_every_processing if count(rule.deny) == 1 with input as trustcap.read("processing_on_behalf", {"categories": ["hosting"]})
