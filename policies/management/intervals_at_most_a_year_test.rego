package trustcap.management.intervals_at_most_a_year_test

import data.trustcap.management.intervals_at_most_a_year as rule

given(fields) := trustcap.read("management", object.union({"id": "problem"}, fields))

test_boundary_at_a_year if {
	rule.applies with input as given({"reviewed": {"every": "P1Y"}, "measured": {"every": "P12M"}, "trends": {"every": "P366D"}})
	count(rule.deny) == 0 with input as given({"reviewed": {"every": "P1Y"}, "measured": {"every": "P12M"}, "trends": {"every": "P366D"}})
}

test_boundary_a_second_above_a_year if {
	rule.deny == {{"path": ["reviewed", "every"], "text": "the interval is {every}, longer than a year", "args": {"every": {"text": "P366DT1S", "min_s": 31622401, "max_s": 31622401}}}} with input as given({"reviewed": {"every": "P366DT1S"}})
}

test_boundary_above_a_year if {
	rule.deny == {
		{"path": ["measured", "every"], "text": "the interval is {every}, longer than a year", "args": {"every": {"text": "P367D", "min_s": 31708800, "max_s": 31708800}}},
		{"path": ["reviewed", "every"], "text": "the interval is {every}, longer than a year", "args": {"every": {"text": "P367D", "min_s": 31708800, "max_s": 31708800}}},
		{"path": ["trends", "every"], "text": "the interval is {every}, longer than a year", "args": {"every": {"text": "P367D", "min_s": 31708800, "max_s": 31708800}}},
	} with input as given({"reviewed": {"every": "P367D"}, "measured": {"every": "P367D"}, "trends": {"every": "P367D"}})
}

test_boundary_when_only_a_leap_year_is_longer if {
	rule.deny == {{"path": ["reviewed", "every"], "text": "the interval is {every}, longer than a year", "args": {"every": {"text": "P1Y1D", "min_s": 31622400, "max_s": 31708800}}}} with input as given({"reviewed": {"every": "P1Y1D"}})
}

test_not_applicable_without_intervals if {
	not rule.applies with input as given({"reviewed": {"last": "2026-01-01"}})
	count(rule.deny) == 0 with input as given({"reviewed": {"last": "2026-01-01"}})
}
