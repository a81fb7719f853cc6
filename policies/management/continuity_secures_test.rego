package trustcap.management.continuity_secures_test

import data.trustcap.management.continuity_secures as rule

given(fields) := trustcap.read("management", object.union({"id": "continuity"}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"during_disruption": "access rights hold, logs are kept on paper"})
	count(rule.deny) == 0 with input as given({"during_disruption": "access rights hold, logs are kept on paper"})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["during_disruption"], "text": "nothing says how information stays protected in emergency mode"}} with input as given({})
}

test_not_applicable_to_another_process if {
	every fields in [
		{"id": "capacity"},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields)
	}
}
