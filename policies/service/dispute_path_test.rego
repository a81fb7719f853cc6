package trustcap.service.dispute_path_test

import data.trustcap.service.dispute_path as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_channel_time_and_clock if {
	rule.applies with input as given({"billing": {"dispute": {"channel": "email", "answer_within": "P14D", "clock": "around-the-clock"}}})
	count(rule.deny) == 0 with input as given({"billing": {"dispute": {"channel": "email", "answer_within": "P14D", "clock": "around-the-clock"}}})
}

test_fails_without_a_channel if {
	rule.deny == {{"path": ["billing", "dispute", "channel"], "text": "customers are billed, and nothing says by which channel they dispute a bill"}} with input as given({"billing": {"invoice": "itemized"}})
}

test_fails_without_a_time if {
	rule.deny == {{"path": ["billing", "dispute", "answer_within"], "text": "nothing says within which time a dispute about a bill is answered"}} with input as given({"billing": {"dispute": {"channel": "email"}}})
}

test_fails_without_a_clock if {
	rule.deny == {{"path": ["billing", "dispute", "clock"], "text": "disputes about a bill are answered within {time}, and nothing says by which clock", "args": {"time": {"text": "P14D", "min_s": 1209600, "max_s": 1209600}}}} with input as given({"billing": {"dispute": {"channel": "email", "answer_within": "P14D"}}})
}

test_not_applicable_when_nothing_is_billed if {
	not rule.applies with input as given({"billing": "none"})
	count(rule.deny) == 0 with input as given({"billing": "none"})
}

test_not_applicable_in_silence if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}, "billing": {"invoice": "summary"}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}, "billing": {"invoice": "summary"}})
}

test_exempt_when_nothing_is_billed if {
	rule.exempt == {{"path": ["billing"], "text": "nothing is billed"}} with input as given({"billing": "none"})
}

test_not_exempt_when_billed if {
	count(rule.exempt) == 0 with input as given({"billing": {"invoice": "itemized"}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"billing": {"invoice": "itemized"}},
		{"billing": {"dispute": {"channel": "email"}}},
		{"billing": {"dispute": {"channel": "email", "answer_within": "P14D"}}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
