package trustcap.audit.interval_at_most_a_year_test

import data.trustcap.audit.interval_at_most_a_year as rule

given(fields) := trustcap.read("audits", fields)

test_boundary_at_a_year if {
	rule.applies with input as given({"held": {"every": "P1Y"}})
	count(rule.deny) == 0 with input as given({"held": {"every": "P1Y"}})
}

test_boundary_with_366_days if {
	rule.applies with input as given({"held": {"every": "P366D"}})
	count(rule.deny) == 0 with input as given({"held": {"every": "P366D"}})
}

test_boundary_a_second_above if {
	rule.deny == {{"path": ["held", "every"], "text": "the interval is {every}, longer than a year", "args": {"every": {"text": "P366DT1S", "min_s": 31622401, "max_s": 31622401}}}} with input as given({"held": {"every": "P366DT1S"}})
}

test_boundary_with_367_days if {
	rule.deny == {{"path": ["held", "every"], "text": "the interval is {every}, longer than a year", "args": {"every": {"text": "P367D", "min_s": 31708800, "max_s": 31708800}}}} with input as given({"held": {"every": "P367D"}})
}

test_boundary_when_only_a_leap_year_is_longer if {
	rule.deny == {{"path": ["held", "every"], "text": "the interval is {every}, longer than a year", "args": {"every": {"text": "P1Y1D", "min_s": 31622400, "max_s": 31708800}}}} with input as given({"held": {"every": "P1Y1D"}})
}

test_not_applicable_without_an_interval if {
	not rule.applies with input as given({"held": {"last": "2026-01-01"}})
	count(rule.deny) == 0 with input as given({"held": {"last": "2026-01-01"}})
}
