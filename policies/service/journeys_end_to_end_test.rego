package trustcap.service.journeys_end_to_end_test

import data.trustcap.service.journeys_end_to_end as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_every_step if {
	rule.applies with input as given({"journeys": {"a": {"walked": "2026-05-02", "steps": ["find", "order", "use"]}, "b": {"walked": "2026-05-02", "steps": ["get-help", "leave"]}}})
	count(rule.deny) == 0 with input as given({"journeys": {"a": {"walked": "2026-05-02", "steps": ["find", "order", "use"]}, "b": {"walked": "2026-05-02", "steps": ["get-help", "leave"]}}})
}

test_fails_when_one_is_missing if {
	rule.deny == {{"path": ["journeys"], "text": "no journey that was walked covers {missing}", "args": {"missing": {"words": ["leave"], "field": "steps"}}}} with input as given({"journeys": {"a": {"walked": "2026-05-02", "steps": ["find", "order", "use", "get-help"]}, "b": {"steps": ["leave"]}}})
}

test_fails_when_all_are_missing if {
	rule.deny == {{"path": ["journeys"], "text": "no journey that was walked covers {missing}", "args": {"missing": {"words": ["find", "get-help", "leave", "order", "use"], "field": "steps"}}}} with input as given({"journeys": {"a": {"walked": "2026-05-02", "steps": ["pay"]}}})
}

test_not_applicable_when_no_steps_are_stated if {
	not rule.applies with input as given({"journeys": {"a": {"walked": "2026-05-02"}}})
	count(rule.deny) == 0 with input as given({"journeys": {"a": {"walked": "2026-05-02"}}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"journeys": {"a": {"walked": "2026-05-02", "steps": ["find", "order", "use", "get-help"]}, "b": {"steps": ["leave"]}}},
		{"journeys": {"a": {"walked": "2026-05-02", "steps": ["pay"]}}},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
