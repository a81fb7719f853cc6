package trustcap.security.media_encrypted_test

import data.trustcap.security.media_encrypted as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"media": {"encrypted": true}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["media", "encrypted"], "text": "nothing says whether storage media are encrypted"}} with input as trustcap.read("security", {})
}

test_fails_where_encrypted_is_false if {
	rule.deny == {{"path": ["media", "encrypted"], "text": "storage media are not encrypted"}} with input as trustcap.read("security", {"media": {"encrypted": false}})
}

test_looks_at_every_declaration if count(rule.deny) == 1 with input as trustcap.read("security", {})
