package trustcap.security.logs_purpose_test

import data.trustcap.security.logs_purpose as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"logging": {"purpose": "security-logs"}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["logging", "purpose"], "text": "no purpose is named for which logs are kept"}} with input as trustcap.read("security", {})
}

test_looks_at_every_declaration if count(rule.deny) == 1 with input as trustcap.read("security", {})
