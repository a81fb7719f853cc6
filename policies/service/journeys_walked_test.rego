package trustcap.service.journeys_walked_test

import data.trustcap.service.journeys_walked as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_one_was_walked if {
	rule.applies with input as given({"journeys": {"order": {"walked": "2026-05-02"}, "cancel": {"walked": "2020-01-01"}}}) with data.year_ago as "2025-11-21"
	count(rule.deny) == 0 with input as given({"journeys": {"order": {"walked": "2026-05-02"}, "cancel": {"walked": "2020-01-01"}}}) with data.year_ago as "2025-11-21"
}

test_fails_without_journeys if {
	rule.deny == {{"path": ["journeys"], "text": "nothing says that a customer journey was walked from end to end"}} with input as given({"status": "live"}) with data.year_ago as "2025-11-21"
}

test_fails_when_none_was_walked if {
	rule.deny == {{"path": ["journeys"], "text": "nothing says that a customer journey was walked from end to end"}} with input as given({"journeys": {"order": {"findings": 3}}}) with data.year_ago as "2025-11-21"
}

test_boundary_just_a_year_ago if {
	rule.applies with input as given({"journeys": {"order": {"walked": "2025-11-21"}}}) with data.year_ago as "2025-11-21"
	count(rule.deny) == 0 with input as given({"journeys": {"order": {"walked": "2025-11-21"}}}) with data.year_ago as "2025-11-21"
}

test_boundary_a_day_more_than_a_year_ago if {
	rule.deny == {{"path": ["journeys"], "text": "a customer journey was last walked on {day}, more than a year ago", "args": {"day": "2025-11-20"}}} with input as given({"journeys": {"order": {"walked": "2025-11-20"}, "cancel": {"walked": "2020-01-01"}}}) with data.year_ago as "2025-11-21"
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}})
}

test_not_applicable_once_retired_whatever_the_day if {
	every fields in [
		{"status": "live"},
		{"journeys": {"order": {"findings": 3}}},
		{"journeys": {"order": {"walked": "2025-11-20"}, "cancel": {"walked": "2020-01-01"}}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired with data.year_ago as "2025-11-21"
		count(rule.deny) == 0 with input as retired with data.year_ago as "2025-11-21"
	}
}
