package trustcap.security.leaving_access_ends_test

import data.trustcap.security.leaving_access_ends as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"leaving": {"access_ends": "PT4H"}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["leaving", "access_ends"], "text": "nothing says within which time access ends after somebody leaves"}} with input as trustcap.read("security", {})
}

test_boundary_more_than_the_limit_fails if {
	rule.deny == {{"path": ["leaving", "access_ends"], "text": "access ends within {time} after somebody leaves, later than within a day", "args": {"time": trustcap.read("security", {"leaving": {"access_ends": "PT24H1S"}}).leaving.access_ends}}} with input as trustcap.read("security", {"leaving": {"access_ends": "PT24H1S"}})
}

test_boundary_the_limit_passes if count(rule.deny) == 0 with input as trustcap.read("security", {"leaving": {"access_ends": "P1D"}})

test_looks_at_every_declaration if count(rule.deny) == 1 with input as trustcap.read("security", {})
