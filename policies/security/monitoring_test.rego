package trustcap.security.monitoring_test

import data.trustcap.security.monitoring as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"monitoring": {"watched": ["sign-in"], "by": "operations", "hours": "24/7"}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {
		{"path": ["monitoring", "watched"], "text": "nothing says what is watched"},
		{"path": ["monitoring", "by"], "text": "nothing says who watches"},
		{"path": ["monitoring", "hours"], "text": "nothing says at which hours somebody watches"},
	} with input as trustcap.read("security", {})
}

test_fails_where_watched_is_empty if {
	rule.deny == {{"path": ["monitoring", "watched"], "text": "nothing says what is watched"}} with input as trustcap.read("security", {"monitoring": {"watched": [], "by": "operations", "hours": "24/7"}})
}

test_looks_at_every_declaration if count(rule.deny) == 3 with input as trustcap.read("security", {})
