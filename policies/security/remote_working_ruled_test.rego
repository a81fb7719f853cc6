package trustcap.security.remote_working_ruled_test

import data.trustcap.security.remote_working_ruled as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"remote_working": {"allowed": true, "rules": "doc:remote-work"}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["remote_working", "allowed"], "text": "nothing says whether people work outside the premises"}} with input as trustcap.read("security", {})
}

test_fails_without_rules if {
	rule.deny == {{"path": ["remote_working", "rules"], "text": "people work outside the premises, and no rules for it are named"}} with input as trustcap.read("security", {"remote_working": {"allowed": true}})
}

test_passes_where_nobody_does if count(rule.deny) == 0 with input as trustcap.read("security", {"remote_working": {"allowed": false}})

test_looks_at_every_declaration if count(rule.deny) == 1 with input as trustcap.read("security", {})
