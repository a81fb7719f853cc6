package trustcap.development.test_data_test

import data.trustcap.development.test_data as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("development", {"test_data": "synthetic"})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["test_data"], "text": "nothing says on which data tests run"}} with input as trustcap.read("development", {})
}

test_fails_on_production_data if {
	rule.deny == {{"path": ["test_data"], "text": "tests run on production data"}} with input as trustcap.read("development", {"test_data": "production"})
}

test_looks_at_every_development if count(rule.deny) == 1 with input as trustcap.read("development", {"own": false})
