package trustcap.service.complaint_escalation_test

import data.trustcap.service.complaint_escalation as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_escalation if {
	rule.applies with input as given({"complaints": {"escalation": "head-of-service"}})
	count(rule.deny) == 0 with input as given({"complaints": {"escalation": "head-of-service"}})
}

test_fails_without_escalation if {
	rule.deny == {{"path": ["complaints", "escalation"], "text": "nothing says to whom a complaint goes that is not settled"}} with input as given({"complaints": {"channel": "email"}})
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
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
