package trustcap.security.privileged_mfa_test

import data.trustcap.security.privileged_mfa as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"privileged": {"mfa": "required"}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["privileged", "mfa"], "text": "nothing says whether privileged access needs a second factor"}} with input as trustcap.read("security", {})
}

test_fails_where_it_is_optional if {
	rule.deny == {{"path": ["privileged", "mfa"], "text": "privileged access is possible without a second factor"}} with input as trustcap.read("security", {"privileged": {"mfa": "optional"}})
}

test_fails_where_there_is_none if {
	rule.deny == {{"path": ["privileged", "mfa"], "text": "privileged access has no second factor"}} with input as trustcap.read("security", {"privileged": {"mfa": "none"}})
}

test_looks_at_every_declaration if count(rule.deny) == 1 with input as trustcap.read("security", {})
