package trustcap.service.continuity_plan_test

import data.trustcap.service.continuity_plan as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_a_plan if {
	rule.applies with input as given({"criticality": "high", "continuity": {"plan": "doc:continuity"}})
	count(rule.deny) == 0 with input as given({"criticality": "high", "continuity": {"plan": "doc:continuity"}})
}

test_fails_without_a_plan if {
	rule.deny == {{"path": ["continuity", "plan"], "text": "the service is critical, and no continuity plan is named"}} with input as given({"criticality": "high", "continuity": {"rto": "PT4H"}})
}

test_not_applicable_when_the_service_is_not_critical if {
	not rule.applies with input as given({"criticality": "medium"})
	count(rule.deny) == 0 with input as given({"criticality": "medium"})
}

test_not_applicable_when_planned if {
	not rule.applies with input as given({"criticality": "high", "status": "planned"})
	count(rule.deny) == 0 with input as given({"criticality": "high", "status": "planned"})
}

test_not_applicable_once_retired if {
	every fields in [
		{"criticality": "high", "continuity": {"rto": "PT4H"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
