package trustcap.development.installs_by_role_test

import data.trustcap.development.installs_by_role as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("development", {"who_installs": "operations"})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["who_installs"], "text": "nothing says who installs software in production"}} with input as trustcap.read("development", {})
}

test_looks_at_every_development if count(rule.deny) == 1 with input as trustcap.read("development", {"own": false})
