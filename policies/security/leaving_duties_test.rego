package trustcap.security.leaving_duties_test

import data.trustcap.security.leaving_duties as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"leaving": {"duties_continue": true}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["leaving", "duties_continue"], "text": "nothing says whether duties continue after somebody leaves"}} with input as trustcap.read("security", {})
}

test_fails_where_duties_is_false if {
	rule.deny == {{"path": ["leaving", "duties_continue"], "text": "no duties continue after somebody leaves"}} with input as trustcap.read("security", {"leaving": {"duties_continue": false}})
}

test_looks_at_every_declaration if count(rule.deny) == 1 with input as trustcap.read("security", {})
