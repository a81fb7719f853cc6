package trustcap.service.complaint_path_test

import data.trustcap.service.complaint_path as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_a_channel if {
	rule.applies with input as given({"complaints": {"channel": "email"}})
	count(rule.deny) == 0 with input as given({"complaints": {"channel": "email"}})
}

test_fails_without_a_channel if {
	rule.deny == {{"path": ["complaints", "channel"], "text": "customers use the service, and nothing says where they complain"}} with input as given({"complaints": {"answer_within": "P5D"}})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"complaints": {"answer_within": "P5D"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
