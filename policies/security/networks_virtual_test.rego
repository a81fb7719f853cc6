package trustcap.security.networks_virtual_test

import data.trustcap.security.networks_virtual as rule

test_passes_when_stated if {
	rule.applies with input as trustcap.read("security", {"networks": {"virtual_matches_physical": true}}) with data.inventory as trustcap.inventory({"services": {"webmail": {"cloud": {"model": "saas"}}}})
	count(rule.deny) == 0 with input as trustcap.read("security", {"networks": {"virtual_matches_physical": true}}) with data.inventory as trustcap.inventory({"services": {"webmail": {"cloud": {"model": "saas"}}}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["networks", "virtual_matches_physical"], "text": "services run in a cloud, and nothing says whether virtual networks follow the rules of the physical ones"}} with input as trustcap.read("security", {}) with data.inventory as trustcap.inventory({"services": {"webmail": {"cloud": {"model": "saas"}}}})
}

test_fails_where_virtual_is_false if {
	rule.deny == {{"path": ["networks", "virtual_matches_physical"], "text": "virtual networks do not follow the rules of the physical ones"}} with input as trustcap.read("security", {"networks": {"virtual_matches_physical": false}}) with data.inventory as trustcap.inventory({"services": {"webmail": {"cloud": {"model": "saas"}}}})
}

test_not_applicable_without_a_cloud if {
	every fields in [
		{},
		{"networks": {"virtual_matches_physical": false}},
	] {
		not rule.applies with input as trustcap.read("security", fields) with data.inventory as trustcap.inventory({"services": {"webmail": {"status": "live"}}})
		count(rule.deny) == 0 with input as trustcap.read("security", fields) with data.inventory as trustcap.inventory({"services": {"webmail": {"status": "live"}}})
	}
}
