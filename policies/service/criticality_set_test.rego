package trustcap.service.criticality_set_test

import data.trustcap.service.criticality_set as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_criticality if {
	rule.applies with input as given({"criticality": "low"})
	count(rule.deny) == 0 with input as given({"criticality": "low"})
}

test_fails_without_criticality if {
	rule.deny == {{"path": ["criticality"], "text": "nothing says how critical the service is"}} with input as given({"serves": {"who": ["internal"]}})
}

test_not_applicable_when_planned if {
	not rule.applies with input as given({"status": "planned"})
	count(rule.deny) == 0 with input as given({"status": "planned"})
}

test_not_applicable_when_retired if {
	not rule.applies with input as given({"status": "retired"})
	count(rule.deny) == 0 with input as given({"status": "retired"})
}

test_not_applicable_once_retired if {
	every fields in [
		{"serves": {"who": ["internal"]}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
