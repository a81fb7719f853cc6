package trustcap.security.authorities_named_test

import data.trustcap.security.authorities_named as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"authorities": {"bsi": {"for": "cyber-security", "route": "https://portal.example"}}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["authorities"], "text": "no authority to be told is named"}} with input as trustcap.read("security", {})
}

test_looks_at_every_declaration if count(rule.deny) == 1 with input as trustcap.read("security", {})

under(regimes) := trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "regimes": regimes}})

test_fails_without_route_and_task if {
	rule.deny == {
		{"path": ["authorities", "bsi", "route"], "text": "nothing says by which route the authority {authority} is told", "args": {"authority": "bsi"}},
		{"path": ["authorities", "bsi", "for"], "text": "nothing says for what the authority {authority} is competent", "args": {"authority": "bsi"}},
	} with input as trustcap.read("security", {"authorities": {"bsi": {"title": "BSI"}}})
}

test_fails_without_authority_for_cybersecurity_under_nis2 if {
	rule.deny == {{"path": ["authorities"], "text": "NIS 2 applies, and no authority for cybersecurity is named"}} with input as trustcap.read("security", {"authorities": {"police": {"for": "police", "route": "110"}}}) with data.inventory as under(["nis2"])
}

test_fails_once_where_none_is_named_under_nis2 if {
	rule.deny == {{"path": ["authorities"], "text": "no authority to be told is named"}} with input as trustcap.read("security", {}) with data.inventory as under(["nis2"])
}

test_passes_with_authority_for_cybersecurity_under_nis2 if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"authorities": {"bsi": {"for": "cyber-security", "route": "https://portal.example"}}}) with data.inventory as under(["nis2"])
}

test_passes_without_nis2 if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"authorities": {"police": {"for": "police", "route": "110"}}}) with data.inventory as under(["gdpr"])
}
