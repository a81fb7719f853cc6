package trustcap.development.coding_rules_test

import data.trustcap.development.coding_rules as rule

given(fields) := trustcap.read("development", object.union({"own": true}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"coding_rules": "doc:coding-rules"})
	count(rule.deny) == 0 with input as given({"coding_rules": "doc:coding-rules"})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["coding_rules"], "text": "software is developed, and no rules for coding are named"}} with input as given({})
}

test_not_applicable_without_own_development if {
	every fields in [
		{"own": false},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields)
	}
}
