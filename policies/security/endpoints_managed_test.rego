package trustcap.security.endpoints_managed_test

import data.trustcap.security.endpoints_managed as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"endpoints": {"managed": true, "own_devices": "managed-only"}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {
		{"path": ["endpoints", "managed"], "text": "nothing says whether devices are managed"},
		{"path": ["endpoints", "own_devices"], "text": "nothing says whether people may use devices of their own"},
	} with input as trustcap.read("security", {})
}

test_fails_where_managed_is_false if {
	rule.deny == {{"path": ["endpoints", "managed"], "text": "devices are not managed"}} with input as trustcap.read("security", {"endpoints": {"managed": false, "own_devices": "managed-only"}})
}

test_fails_where_own_devices_are_free if {
	rule.deny == {{"path": ["endpoints", "own_devices"], "text": "people may use devices of their own that nobody manages"}} with input as trustcap.read("security", {"endpoints": {"managed": true, "own_devices": "allowed"}})
}

test_looks_at_every_declaration if count(rule.deny) == 2 with input as trustcap.read("security", {})

test_passes_where_own_devices_are_forbidden if count(rule.deny) == 0 with input as trustcap.read("security", {"endpoints": {"managed": true, "own_devices": "forbidden"}})
