package trustcap.service.continuity_contacts_test

import data.trustcap.service.continuity_contacts as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_a_list if {
	rule.applies with input as given({"criticality": "high", "continuity": {"contacts": "doc:emergency"}})
	count(rule.deny) == 0 with input as given({"criticality": "high", "continuity": {"contacts": "doc:emergency"}})
}

test_fails_without_a_list if {
	rule.deny == {{"path": ["continuity", "contacts"], "text": "the service is critical, and nothing says where the contacts for an emergency stand"}} with input as given({"criticality": "high"})
}

test_not_applicable_when_less_critical if {
	not rule.applies with input as given({"criticality": "medium"})
	count(rule.deny) == 0 with input as given({"criticality": "medium"})
}

test_not_applicable_once_retired if {
	every fields in [
		{"criticality": "high"},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
