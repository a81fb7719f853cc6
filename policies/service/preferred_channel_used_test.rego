package trustcap.service.preferred_channel_used_test

import data.trustcap.service.preferred_channel_used as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_used if {
	rule.applies with input as given({"preferred_channel": true})
	count(rule.deny) == 0 with input as given({"preferred_channel": true})
}

test_fails_when_not_used if {
	rule.deny == {{"path": ["preferred_channel"], "text": "the channel that a customer prefers is not used"}} with input as given({"preferred_channel": false})
}

test_not_applicable_when_nothing_is_said if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees"]}, "preferred_channel": false})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees"]}, "preferred_channel": false})
}

test_not_applicable_once_retired if {
	every fields in [
		{"preferred_channel": false},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
