package trustcap.service.priority_one_human_test

import data.trustcap.service.priority_one_human as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_a_line_around_the_clock if {
	rule.applies with input as given({"support": {"priorities": {"P1": {"respond": "PT30M", "clock": "around-the-clock"}}}, "channels": [{"kind": "phone", "human": true, "hours": "24/7", "languages": ["de"]}]}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"support": {"priorities": {"P1": {"respond": "PT30M", "clock": "around-the-clock"}}}, "channels": [{"kind": "phone", "human": true, "hours": "24/7", "languages": ["de"]}]}) with data.today as "2026-11-21"
}

test_fails_with_office_hours if {
	rule.deny == {{"path": ["support", "priorities", "P1"], "text": "P1 runs around the clock, and no channel with a person is open around the clock"}} with input as given({"support": {"priorities": {"P1": {"respond": "PT30M", "clock": "around-the-clock"}}}, "channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}, {"kind": "chatbot", "human": false, "hours": "24/7"}]})
}

test_fails_when_the_hours_of_p1_are_always if {
	rule.deny == {{"path": ["support", "priorities", "P1"], "text": "P1 runs around the clock, and no channel with a person is open around the clock"}} with input as given({"support": {"priorities": {"P1": {"hours": "24/7"}}}})
}

test_fails_when_the_line_has_retired if {
	rule.deny == {{"path": ["support", "priorities", "P1"], "text": "P1 runs around the clock, and no channel with a person is open around the clock"}} with input as given({"support": {"priorities": {"P1": {"hours": "24/7"}}}, "channels": [{"id": "old-line", "kind": "phone", "human": true, "hours": "24/7", "languages": ["de", "en"], "retires": "2026-11-20"}]}) with data.today as "2026-11-21"
}

test_not_applicable_in_service_hours if {
	not rule.applies with input as given({"support": {"priorities": {"P1": {"clock": "service-hours", "hours": "Mo-Fr 08:00-18:00"}}}})
	count(rule.deny) == 0 with input as given({"support": {"priorities": {"P1": {"clock": "service-hours", "hours": "Mo-Fr 08:00-18:00"}}}})
}

test_not_applicable_for_a_lower_priority if {
	not rule.applies with input as given({"support": {"priorities": {"P2": {"clock": "around-the-clock", "hours": "24/7"}}}})
	count(rule.deny) == 0 with input as given({"support": {"priorities": {"P2": {"clock": "around-the-clock", "hours": "24/7"}}}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"support": {"priorities": {"P1": {"respond": "PT30M", "clock": "around-the-clock"}}}, "channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}, {"kind": "chatbot", "human": false, "hours": "24/7"}]},
		{"support": {"priorities": {"P1": {"hours": "24/7"}}}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}

test_not_applicable_once_retired_whatever_the_day if {
	every fields in [
		{"support": {"priorities": {"P1": {"hours": "24/7"}}}, "channels": [{"id": "old-line", "kind": "phone", "human": true, "hours": "24/7", "languages": ["de", "en"], "retires": "2026-11-20"}]},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired with data.today as "2026-11-21"
		count(rule.deny) == 0 with input as retired with data.today as "2026-11-21"
	}
}
