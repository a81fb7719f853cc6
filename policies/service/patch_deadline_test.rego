package trustcap.service.patch_deadline_test

import data.trustcap.service.patch_deadline as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_a_deadline if {
	rule.applies with input as given({"security": {"patch_critical_within": "P7D"}})
	count(rule.deny) == 0 with input as given({"security": {"patch_critical_within": "P7D"}})
}

test_fails_in_silence if {
	rule.deny == {{"path": ["security", "patch_critical_within"], "text": "nothing says within which time critical weaknesses are closed"}} with input as given({"security": {"mfa": "required"}})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"security": {"mfa": "required"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
