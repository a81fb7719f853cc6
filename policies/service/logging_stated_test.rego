package trustcap.service.logging_stated_test

import data.trustcap.service.logging_stated as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"security": {"logging": {"events": ["sign-in"], "kept": "P90D"}}})
	count(rule.deny) == 0 with input as given({"security": {"logging": {"events": ["sign-in"], "kept": "P90D"}}})
}

test_fails_in_silence if {
	rule.deny == {{"path": ["security", "logging", "events"], "text": "nothing says which events are logged"}} with input as given({"security": {"mfa": "required"}})
}

test_fails_when_nothing_is_logged if {
	rule.deny == {{"path": ["security", "logging", "events"], "text": "no events are logged"}} with input as given({"security": {"logging": {"events": []}}})
}

test_fails_without_a_period if {
	rule.deny == {{"path": ["security", "logging", "kept"], "text": "events are logged, and nothing says how long the logs are kept"}} with input as given({"security": {"logging": {"events": ["sign-in"]}}})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"security": {"mfa": "required"}},
		{"security": {"logging": {"events": []}}},
		{"security": {"logging": {"events": ["sign-in"]}}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
