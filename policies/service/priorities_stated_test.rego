package trustcap.service.priorities_stated_test

import data.trustcap.service.priorities_stated as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_times if {
	rule.applies with input as given({"support": {"priorities": {"P1": {"respond": "PT30M", "resolve": "PT4H"}}}})
	count(rule.deny) == 0 with input as given({"support": {"priorities": {"P1": {"respond": "PT30M", "resolve": "PT4H"}}}})
}

test_fails_without_priorities if {
	rule.deny == {{"path": ["support", "priorities"], "text": "customers use the service, and no priorities are stated"}} with input as given({"status": "live"})
}

test_fails_without_a_response_time if {
	rule.deny == {{"path": ["support", "priorities", "P1", "respond"], "text": "the priority has no response time"}} with input as given({"support": {"priorities": {"P1": {"resolve": "PT4H"}}}})
}

test_fails_without_a_resolution_time if {
	rule.deny == {{"path": ["support", "priorities", "P1", "resolve"], "text": "the priority has no resolution time"}} with input as given({"support": {"priorities": {"P1": {"respond": "PT30M"}}}})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"status": "live"},
		{"support": {"priorities": {"P1": {"resolve": "PT4H"}}}},
		{"support": {"priorities": {"P1": {"respond": "PT30M"}}}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
