package trustcap.security.identity_unique_test

import data.trustcap.security.identity_unique as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"identity": {"source_of_truth": "doc:directory", "unique": true}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {
		{"path": ["identity", "source_of_truth"], "text": "nothing says from which source accounts come"},
		{"path": ["identity", "unique"], "text": "nothing says whether each account belongs to one person or one system"},
	} with input as trustcap.read("security", {})
}

test_fails_where_unique_is_false if {
	rule.deny == {{"path": ["identity", "unique"], "text": "accounts do not each belong to one person or one system"}} with input as trustcap.read("security", {"identity": {"source_of_truth": "doc:directory", "unique": false}})
}

test_looks_at_every_declaration if count(rule.deny) == 2 with input as trustcap.read("security", {})
