package trustcap.development.environments_apart_test

import data.trustcap.development.environments_apart as rule

given(fields) := trustcap.read("development", object.union({"own": true}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"environments": ["test", "production"]})
	count(rule.deny) == 0 with input as given({"environments": ["test", "production"]})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["environments"], "text": "no environments are stated"}} with input as given({})
}

test_fails_where_environments_are_empty if {
	rule.deny == {{"path": ["environments"], "text": "no environments are stated"}} with input as given({"environments": []})
}

test_fails_where_production_is_alone if {
	rule.deny == {{"path": ["environments"], "text": "production is the only environment"}} with input as given({"environments": ["production"]})
}

test_not_applicable_without_own_development if {
	every fields in [
		{"own": false},
		{"environments": [], "own": false},
		{"environments": ["production"], "own": false},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields)
	}
}
