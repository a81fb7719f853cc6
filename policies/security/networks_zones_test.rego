package trustcap.security.networks_zones_test

import data.trustcap.security.networks_zones as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"networks": {"owner": "head-of-it", "zones": ["office", "management"]}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {
		{"path": ["networks", "owner"], "text": "nothing says who answers for the networks"},
		{"path": ["networks", "zones"], "text": "no zones of the networks are stated"},
	} with input as trustcap.read("security", {})
}

test_fails_where_zones_are_empty if {
	rule.deny == {{"path": ["networks", "zones"], "text": "no zones of the networks are stated"}} with input as trustcap.read("security", {"networks": {"owner": "head-of-it", "zones": []}})
}

test_fails_without_a_zone_for_management if {
	rule.deny == {{"path": ["networks", "zones", "management"], "text": "access for management has no zone of its own"}} with input as trustcap.read("security", {"networks": {"owner": "head-of-it", "zones": ["office"]}})
}

test_looks_at_every_declaration if count(rule.deny) == 2 with input as trustcap.read("security", {})
