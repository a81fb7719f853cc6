package trustcap.security.clear_desk_test

import data.trustcap.security.clear_desk as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"clear_desk": {"rules": "doc:clear-desk", "lock_after": "PT5M"}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {
		{"path": ["clear_desk", "rules"], "text": "no rules for clear desks and screens are named"},
		{"path": ["clear_desk", "lock_after"], "text": "nothing says after which time screens lock"},
	} with input as trustcap.read("security", {})
}

test_looks_at_every_declaration if count(rule.deny) == 2 with input as trustcap.read("security", {})
