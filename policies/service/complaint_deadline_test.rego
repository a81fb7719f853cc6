package trustcap.service.complaint_deadline_test

import data.trustcap.service.complaint_deadline as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_a_time_and_a_clock if {
	rule.applies with input as given({"complaints": {"answer_within": "P5D", "clock": "working-days"}})
	count(rule.deny) == 0 with input as given({"complaints": {"answer_within": "P5D", "clock": "working-days"}})
}

test_fails_without_a_time if {
	rule.deny == {{"path": ["complaints", "answer_within"], "text": "nothing says within which time complaints are answered"}} with input as given({"complaints": {"channel": "email"}})
}

test_fails_without_a_clock if {
	rule.deny == {{"path": ["complaints", "clock"], "text": "complaints are answered within {time}, and nothing says by which clock", "args": {"time": {"text": "P5D", "min_s": 432000, "max_s": 432000}}}} with input as given({"complaints": {"answer_within": "P5D"}})
}

test_not_applicable_without_complaints if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}, "complaints": {"channel": "email"}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}, "complaints": {"channel": "email"}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"complaints": {"channel": "email"}},
		{"complaints": {"answer_within": "P5D"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
