package trustcap.service.customers_involved_test

import data.trustcap.service.customers_involved as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_boundary_with_one_customer if {
	rule.applies with input as given({"journeys": {"a": {"walked": "2026-05-02", "customers_involved": 1}}})
	count(rule.deny) == 0 with input as given({"journeys": {"a": {"walked": "2026-05-02", "customers_involved": 1}}})
}

test_boundary_with_none if {
	rule.deny == {{"path": ["journeys"], "text": "no journey was walked with customers"}} with input as given({"journeys": {"a": {"walked": "2026-05-02", "customers_involved": 0}}})
}

test_fails_when_nothing_is_said if {
	rule.deny == {{"path": ["journeys"], "text": "no journey was walked with customers"}} with input as given({"journeys": {"a": {"walked": "2026-05-02"}}})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees"]}, "journeys": {"a": {"walked": "2026-05-02"}}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees"]}, "journeys": {"a": {"walked": "2026-05-02"}}})
}

test_not_applicable_without_journeys if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}

test_fails_when_the_journey_with_customers_was_not_walked if {
	rule.deny == {{"path": ["journeys"], "text": "no journey was walked with customers"}} with input as given({"journeys": {"a": {"walked": "2026-05-02"}, "b": {"customers_involved": 3}}})
}

test_not_applicable_before_any_is_walked if {
	not rule.applies with input as given({"journeys": {"b": {"title": "Leaving"}}})
	count(rule.deny) == 0 with input as given({"journeys": {"b": {"title": "Leaving"}}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"journeys": {"a": {"walked": "2026-05-02", "customers_involved": 0}}},
		{"journeys": {"a": {"walked": "2026-05-02"}}},
		{"journeys": {"a": {"walked": "2026-05-02"}, "b": {"customers_involved": 3}}},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
