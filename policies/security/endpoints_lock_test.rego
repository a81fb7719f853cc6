package trustcap.security.endpoints_lock_test

import data.trustcap.security.endpoints_lock as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"endpoints": {"lock_after": "PT10M"}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["endpoints", "lock_after"], "text": "nothing says after which time devices lock"}} with input as trustcap.read("security", {})
}

test_boundary_more_than_the_limit_fails if {
	rule.deny == {{"path": ["endpoints", "lock_after"], "text": "devices lock after {time}, later than after fifteen minutes", "args": {"time": trustcap.read("security", {"endpoints": {"lock_after": "PT15M1S"}}).endpoints.lock_after}}} with input as trustcap.read("security", {"endpoints": {"lock_after": "PT15M1S"}})
}

test_boundary_the_limit_passes if count(rule.deny) == 0 with input as trustcap.read("security", {"endpoints": {"lock_after": "PT15M"}})

test_looks_at_every_declaration if count(rule.deny) == 1 with input as trustcap.read("security", {})
