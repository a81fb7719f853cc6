package trustcap.security.passwords_test

import data.trustcap.security.passwords as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"identity": {"passwords": "manager", "secrets": "doc:vault", "defaults_changed": true}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {
		{"path": ["identity", "passwords"], "text": "nothing says how passwords are managed"},
		{"path": ["identity", "secrets"], "text": "nothing says where the secrets of systems are kept"},
		{"path": ["identity", "defaults_changed"], "text": "nothing says whether default passwords are changed"},
	} with input as trustcap.read("security", {})
}

test_fails_where_everybody_chooses if {
	rule.deny == {{"path": ["identity", "passwords"], "text": "everybody keeps passwords as they like"}} with input as trustcap.read("security", {"identity": {"passwords": "own-choice", "secrets": "doc:vault", "defaults_changed": true}})
}

test_fails_where_defaults_changed_is_false if {
	rule.deny == {{"path": ["identity", "defaults_changed"], "text": "default passwords are not changed"}} with input as trustcap.read("security", {"identity": {"passwords": "manager", "secrets": "doc:vault", "defaults_changed": false}})
}

test_looks_at_every_declaration if count(rule.deny) == 3 with input as trustcap.read("security", {})
