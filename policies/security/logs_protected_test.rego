package trustcap.security.logs_protected_test

import data.trustcap.security.logs_protected as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"logging": {"kept": "P90D", "protected": true}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {
		{"path": ["logging", "kept"], "text": "nothing says how long logs are kept"},
		{"path": ["logging", "protected"], "text": "nothing says whether administrators can change logs"},
	} with input as trustcap.read("security", {})
}

test_fails_where_protected_is_false if {
	rule.deny == {{"path": ["logging", "protected"], "text": "administrators can change logs"}} with input as trustcap.read("security", {"logging": {"kept": "P90D", "protected": false}})
}

test_looks_at_every_declaration if count(rule.deny) == 2 with input as trustcap.read("security", {})
