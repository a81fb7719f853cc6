package trustcap.service.rto_rpo_set_test

import data.trustcap.service.rto_rpo_set as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_both if {
	rule.applies with input as given({"criticality": "high", "continuity": {"rto": "PT4H", "rpo": "PT1H"}})
	count(rule.deny) == 0 with input as given({"criticality": "high", "continuity": {"rto": "PT4H", "rpo": "PT1H"}})
}

test_fails_in_silence if {
	rule.deny == {
		{"path": ["continuity", "rto"], "text": "the service is critical, and nothing says within which time it has to be back"},
		{"path": ["continuity", "rpo"], "text": "the service is critical, and nothing says how much data may be lost at most"},
	} with input as given({"criticality": "high"})
}

test_fails_inside_the_organization_too if {
	rule.deny == {{"path": ["continuity", "rpo"], "text": "the service is critical, and nothing says how much data may be lost at most"}} with input as given({"criticality": "high", "serves": {"who": ["employees"]}, "continuity": {"rto": "PT4H"}})
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
		{"criticality": "high"},
		{"criticality": "high", "serves": {"who": ["employees"]}, "continuity": {"rto": "PT4H"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
