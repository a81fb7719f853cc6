package trustcap.security.endpoints_patched_test

import data.trustcap.security.endpoints_patched as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"endpoints": {"patch_within": "P14D"}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["endpoints", "patch_within"], "text": "nothing says within which time devices are updated"}} with input as trustcap.read("security", {})
}

test_looks_at_every_declaration if count(rule.deny) == 1 with input as trustcap.read("security", {})
