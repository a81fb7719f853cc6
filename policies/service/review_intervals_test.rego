package trustcap.service.review_intervals_test

import data.trustcap.service.review_intervals as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_boundary_at_a_year if {
	rule.applies with input as given({"changes": {"review": {"every": "P1Y"}}, "satisfaction": {"customers": {"every": "P1Y"}}, "continuity": {"test": {"every": "P1Y"}}, "security": {"vulnerability_scan": {"every": "P1Y"}}})
	count(rule.deny) == 0 with input as given({"changes": {"review": {"every": "P1Y"}}, "satisfaction": {"customers": {"every": "P1Y"}}, "continuity": {"test": {"every": "P1Y"}}, "security": {"vulnerability_scan": {"every": "P1Y"}}})
}

test_passes_boundary_in_twelve_months if {
	rule.applies with input as given({"changes": {"review": {"every": "P12M"}}, "satisfaction": {"customers": {"every": "P12M"}}, "continuity": {"test": {"every": "P12M"}}, "security": {"vulnerability_scan": {"every": "P12M"}}})
	count(rule.deny) == 0 with input as given({"changes": {"review": {"every": "P12M"}}, "satisfaction": {"customers": {"every": "P12M"}}, "continuity": {"test": {"every": "P12M"}}, "security": {"vulnerability_scan": {"every": "P12M"}}})
}

test_boundary_with_366_days if {
	rule.applies with input as given({"changes": {"review": {"every": "P366D"}}})
	count(rule.deny) == 0 with input as given({"changes": {"review": {"every": "P366D"}}})
}

test_boundary_with_a_second_more if {
	count(rule.deny) == 1 with input as given({"changes": {"review": {"every": "P366DT1S"}}})
}

test_boundary_with_367_days if {
	rule.deny == {
		{"path": ["changes", "review", "every"], "text": "the interval is {every}, longer than a year", "args": {"every": {"text": "P367D", "min_s": 31708800, "max_s": 31708800}}},
		{"path": ["continuity", "test", "every"], "text": "the interval is {every}, longer than a year", "args": {"every": {"text": "P367D", "min_s": 31708800, "max_s": 31708800}}},
		{"path": ["satisfaction", "customers", "every"], "text": "the interval is {every}, longer than a year", "args": {"every": {"text": "P367D", "min_s": 31708800, "max_s": 31708800}}},
		{"path": ["security", "vulnerability_scan", "every"], "text": "the interval is {every}, longer than a year", "args": {"every": {"text": "P367D", "min_s": 31708800, "max_s": 31708800}}},
	} with input as given({"changes": {"review": {"every": "P367D"}}, "satisfaction": {"customers": {"every": "P367D"}}, "continuity": {"test": {"every": "P367D"}}, "security": {"vulnerability_scan": {"every": "P367D"}}})
}

test_fails_above_a_year_wherever_it_stands if {
	rule.deny == {
		{"path": ["satisfaction", "employees", "every"], "text": "the interval is {every}, longer than a year", "args": {"every": {"text": "P367D", "min_s": 31708800, "max_s": 31708800}}},
		{"path": ["satisfaction", "partners", "every"], "text": "the interval is {every}, longer than a year", "args": {"every": {"text": "P367D", "min_s": 31708800, "max_s": 31708800}}},
		{"path": ["requirements", "reviewed", "every"], "text": "the interval is {every}, longer than a year", "args": {"every": {"text": "P367D", "min_s": 31708800, "max_s": 31708800}}},
		{"path": ["capacity", "every"], "text": "the interval is {every}, longer than a year", "args": {"every": {"text": "P367D", "min_s": 31708800, "max_s": 31708800}}},
		{"path": ["continuity", "threats", "every"], "text": "the interval is {every}, longer than a year", "args": {"every": {"text": "P367D", "min_s": 31708800, "max_s": 31708800}}},
	} with input as given({"satisfaction": {"employees": {"every": "P367D"}, "partners": {"every": "P367D"}}, "requirements": {"reviewed": {"every": "P367D"}}, "capacity": {"every": "P367D"}, "continuity": {"threats": {"every": "P367D"}}})
}

test_fails_above_a_year if {
	rule.deny == {{"path": ["continuity", "test", "every"], "text": "the interval is {every}, longer than a year", "args": {"every": {"text": "P2Y", "min_s": 63072000, "max_s": 63158400}}}} with input as given({"changes": {"review": {"every": "P6M"}}, "continuity": {"test": {"every": "P2Y"}}})
}

test_boundary_when_only_a_leap_year_is_longer if {
	rule.deny == {{"path": ["changes", "review", "every"], "text": "the interval is {every}, longer than a year", "args": {"every": {"text": "P1Y1D", "min_s": 31622400, "max_s": 31708800}}}} with input as given({"changes": {"review": {"every": "P1Y1D"}}})
}

test_not_applicable_without_intervals if {
	not rule.applies with input as given({"changes": {"review": {"last": "2026-01-01"}}})
	count(rule.deny) == 0 with input as given({"changes": {"review": {"last": "2026-01-01"}}})
}

test_not_applicable_when_retired if {
	not rule.applies with input as given({"status": "retired", "changes": {"review": {"every": "P2Y"}}})
	count(rule.deny) == 0 with input as given({"status": "retired", "changes": {"review": {"every": "P2Y"}}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"changes": {"review": {"every": "P367D"}}, "satisfaction": {"customers": {"every": "P367D"}}, "continuity": {"test": {"every": "P367D"}}, "security": {"vulnerability_scan": {"every": "P367D"}}},
		{"changes": {"review": {"every": "P6M"}}, "continuity": {"test": {"every": "P2Y"}}},
		{"changes": {"review": {"every": "P1Y1D"}}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
