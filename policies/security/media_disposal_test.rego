package trustcap.security.media_disposal_test

import data.trustcap.security.media_disposal as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"media": {"disposal": "shredder", "disposal_class": "DIN 66399 H-5"}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {
		{"path": ["media", "disposal"], "text": "nothing says who disposes of media"},
		{"path": ["media", "disposal_class"], "text": "nothing says by which class media are destroyed"},
	} with input as trustcap.read("security", {})
}

test_looks_at_every_declaration if count(rule.deny) == 2 with input as trustcap.read("security", {})
