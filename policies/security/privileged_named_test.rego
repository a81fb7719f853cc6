package trustcap.security.privileged_named_test

import data.trustcap.security.privileged_named as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"privileged": {"roles": ["administrators"]}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["privileged", "roles"], "text": "no role with privileged rights is named"}} with input as trustcap.read("security", {})
}

test_fails_where_roles_is_empty if {
	rule.deny == {{"path": ["privileged", "roles"], "text": "no role with privileged rights is named"}} with input as trustcap.read("security", {"privileged": {"roles": []}})
}

test_looks_at_every_declaration if count(rule.deny) == 1 with input as trustcap.read("security", {})
