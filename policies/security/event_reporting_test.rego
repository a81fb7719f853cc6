package trustcap.security.event_reporting_test

import data.trustcap.security.event_reporting as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"event_reporting": {"staff": "security@example.com", "outsiders": "https://example.com/security"}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {
		{"path": ["event_reporting", "staff"], "text": "nothing says where staff report events"},
		{"path": ["event_reporting", "outsiders"], "text": "nothing says where outsiders report events"},
	} with input as trustcap.read("security", {})
}

test_looks_at_every_declaration if count(rule.deny) == 2 with input as trustcap.read("security", {})
