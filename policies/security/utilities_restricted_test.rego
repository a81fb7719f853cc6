package trustcap.security.utilities_restricted_test

import data.trustcap.security.utilities_restricted as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"utilities_restricted": true})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["utilities_restricted"], "text": "nothing says whether privileged utility programs are restricted and logged"}} with input as trustcap.read("security", {})
}

test_fails_where_utilities_is_false if {
	rule.deny == {{"path": ["utilities_restricted"], "text": "privileged utility programs are not restricted and logged"}} with input as trustcap.read("security", {"utilities_restricted": false})
}

test_looks_at_every_declaration if count(rule.deny) == 1 with input as trustcap.read("security", {})
