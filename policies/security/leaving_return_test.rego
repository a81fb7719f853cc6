package trustcap.security.leaving_return_test

import data.trustcap.security.leaving_return as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"leaving": {"return_within": "P1D"}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["leaving", "return_within"], "text": "nothing says within which time assets are returned"}} with input as trustcap.read("security", {})
}

test_looks_at_every_declaration if count(rule.deny) == 1 with input as trustcap.read("security", {})
