package trustcap.service.priorities_clock_test

import data.trustcap.service.priorities_clock as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_a_clock if {
	rule.applies with input as given({"support": {"priorities": {"P1": {"respond": "PT30M", "clock": "around-the-clock"}, "P4": {"hours": "24/7"}}}})
	count(rule.deny) == 0 with input as given({"support": {"priorities": {"P1": {"respond": "PT30M", "clock": "around-the-clock"}, "P4": {"hours": "24/7"}}}})
}

test_fails_without_a_clock if {
	rule.deny == {
		{"path": ["support", "priorities", "P1", "clock"], "text": "times are stated, and nothing says by which clock they run"},
		{"path": ["support", "priorities", "P2", "clock"], "text": "times are stated, and nothing says by which clock they run"},
	} with input as given({"support": {"priorities": {"P1": {"respond": "PT30M"}, "P2": {"resolve": "PT8H"}, "P3": {"hours": "24/7"}}}})
}

test_not_applicable_without_times if {
	not rule.applies with input as given({"support": {"priorities": {"P1": {"hours": "24/7"}}}})
	count(rule.deny) == 0 with input as given({"support": {"priorities": {"P1": {"hours": "24/7"}}}})
}
