package trustcap.security.cryptography_rules_test

import data.trustcap.security.cryptography_rules as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"cryptography": {"rules": "doc:cryptography"}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["cryptography", "rules"], "text": "no rules for cryptography are named"}} with input as trustcap.read("security", {})
}

test_looks_at_every_declaration if count(rule.deny) == 1 with input as trustcap.read("security", {})
