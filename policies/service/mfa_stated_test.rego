package trustcap.service.mfa_stated_test

import data.trustcap.service.mfa_stated as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_required if {
	rule.applies with input as given({"criticality": "high", "security": {"mfa": "required"}})
	count(rule.deny) == 0 with input as given({"criticality": "high", "security": {"mfa": "required"}})
}

test_passes_when_optional if {
	rule.applies with input as given({"criticality": "high", "security": {"mfa": "optional"}})
	count(rule.deny) == 0 with input as given({"criticality": "high", "security": {"mfa": "optional"}})
}

test_fails_in_silence if {
	rule.deny == {{"path": ["security", "mfa"], "text": "the service is critical, and nothing says whether a second factor is asked for"}} with input as given({"criticality": "high"})
}

test_fails_without_a_second_factor if {
	rule.deny == {{"path": ["security", "mfa"], "text": "the service is critical, and there is no second factor"}} with input as given({"criticality": "high", "security": {"mfa": "none"}})
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
		{"criticality": "high", "security": {"mfa": "none"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
