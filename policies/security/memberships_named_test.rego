package trustcap.security.memberships_named_test

import data.trustcap.security.memberships_named as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"memberships": ["CERT-Bund"]})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["memberships"], "text": "no group or service is named that warns and advises"}} with input as trustcap.read("security", {})
}

test_fails_where_memberships_is_empty if {
	rule.deny == {{"path": ["memberships"], "text": "no group or service is named that warns and advises"}} with input as trustcap.read("security", {"memberships": []})
}

test_looks_at_every_declaration if count(rule.deny) == 1 with input as trustcap.read("security", {})
