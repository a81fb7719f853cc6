package trustcap.security.shared_accounts_test

import data.trustcap.security.shared_accounts as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"identity": {"shared_accounts": "none"}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["identity", "shared_accounts"], "text": "nothing says whether there are shared accounts, and why"}} with input as trustcap.read("security", {})
}

test_looks_at_every_declaration if count(rule.deny) == 1 with input as trustcap.read("security", {})

test_passes_with_a_reason if count(rule.deny) == 0 with input as trustcap.read("security", {"identity": {"shared_accounts": "one emergency account, sealed"}})
