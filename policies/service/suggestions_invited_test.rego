package trustcap.service.suggestions_invited_test

import data.trustcap.service.suggestions_invited as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_a_channel if {
	rule.applies with input as given({"complaints": {"suggestions": "web"}})
	count(rule.deny) == 0 with input as given({"complaints": {"suggestions": "web"}})
}

test_fails_without_a_channel if {
	rule.deny == {{"path": ["complaints", "suggestions"], "text": "nothing says where customers make suggestions"}} with input as given({"complaints": {"channel": "email"}})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}})
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
