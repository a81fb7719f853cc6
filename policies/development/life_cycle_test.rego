package trustcap.development.life_cycle_test

import data.trustcap.development.life_cycle as rule

given(fields) := trustcap.read("development", object.union({"own": true}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"life_cycle": "doc:life-cycle"})
	count(rule.deny) == 0 with input as given({"life_cycle": "doc:life-cycle"})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["life_cycle"], "text": "software is developed, and no life cycle is named"}} with input as given({})
}

test_not_applicable_without_own_development if {
	every fields in [
		{"own": false},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields)
	}
}
