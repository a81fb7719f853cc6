package trustcap.security.endpoints_encrypted_test

import data.trustcap.security.endpoints_encrypted as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"endpoints": {"encrypted": true}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["endpoints", "encrypted"], "text": "nothing says whether devices are encrypted"}} with input as trustcap.read("security", {})
}

test_fails_where_encrypted_is_false if {
	rule.deny == {{"path": ["endpoints", "encrypted"], "text": "devices are not encrypted"}} with input as trustcap.read("security", {"endpoints": {"encrypted": false}})
}

test_looks_at_every_declaration if count(rule.deny) == 1 with input as trustcap.read("security", {})
