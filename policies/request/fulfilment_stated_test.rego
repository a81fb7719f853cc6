package trustcap.request.fulfilment_stated_test

import data.trustcap.request.fulfilment_stated as rule

given(fields) := trustcap.read("requests", fields)

test_passes_when_all_is_stated if {
	count(rule.deny) == 0 with input as given({"service": "webmail", "fulfil": "PT8H", "clock": "service-hours"})
}

test_fails_when_nothing_is_stated if {
	rule.deny == {
		{"path": ["service"], "text": "nothing says to which service the request belongs"},
		{"path": ["fulfil"], "text": "nothing says within which time the request is fulfilled"},
	} with input as given({})
}

test_fails_without_a_clock if {
	rule.deny == {{"path": ["clock"], "text": "the time of {time} does not say by which clock it runs", "args": {"time": {"text": "PT8H", "min_s": 28800, "max_s": 28800}}}} with input as given({"service": "webmail", "fulfil": "PT8H"})
}

test_looks_at_every_request if count(rule.deny) == 2 with input as given({})
