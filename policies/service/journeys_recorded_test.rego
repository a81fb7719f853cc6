package trustcap.service.journeys_recorded_test

import data.trustcap.service.journeys_recorded as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_recorded if {
	rule.applies with input as given({"journeys": {"order": {"walked": "2026-05-02", "by": "team-mail", "findings": 0}}})
	count(rule.deny) == 0 with input as given({"journeys": {"order": {"walked": "2026-05-02", "by": "team-mail", "findings": 0}}})
}

test_fails_when_nothing_is_recorded if {
	rule.deny == {
		{"path": ["journeys", "order", "by"], "text": "nothing says who walked the journey"},
		{"path": ["journeys", "order", "findings"], "text": "nothing says how many findings there were"},
	} with input as given({"journeys": {"order": {"walked": "2026-05-02"}, "leave": {"title": "Leaving"}}})
}

test_not_applicable_before_it_is_walked if {
	not rule.applies with input as given({"journeys": {"order": {"title": "Ordering"}}})
	count(rule.deny) == 0 with input as given({"journeys": {"order": {"title": "Ordering"}}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"journeys": {"order": {"walked": "2026-05-02"}, "leave": {"title": "Leaving"}}},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
