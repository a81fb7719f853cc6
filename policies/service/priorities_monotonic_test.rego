package trustcap.service.priorities_monotonic_test

import data.trustcap.service.priorities_monotonic as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_times_grow if {
	rule.applies with input as given({"support": {"priorities": {"P1": {"respond": "PT1H", "resolve": "PT4H", "clock": "around-the-clock"}, "P2": {"respond": "PT4H", "resolve": "PT8H", "clock": "around-the-clock"}}}})
	count(rule.deny) == 0 with input as given({"support": {"priorities": {"P1": {"respond": "PT1H", "resolve": "PT4H", "clock": "around-the-clock"}, "P2": {"respond": "PT4H", "resolve": "PT8H", "clock": "around-the-clock"}}}})
}

test_boundary_when_times_are_equal if {
	rule.applies with input as given({"support": {"priorities": {"P1": {"respond": "PT1H", "resolve": "PT4H"}, "P3": {"respond": "PT1H", "resolve": "PT4H"}}}})
	count(rule.deny) == 0 with input as given({"support": {"priorities": {"P1": {"respond": "PT1H", "resolve": "PT4H"}, "P3": {"respond": "PT1H", "resolve": "PT4H"}}}})
}

test_fails_for_a_slower_response if {
	rule.deny == {
		{"path": ["support", "priorities", "P1", "respond"], "text": "{priority} has {time}, which is longer than the {slower} of the less urgent {other}", "args": {"priority": "P1", "time": {"text": "PT4H", "min_s": 14400, "max_s": 14400}, "slower": {"text": "PT2H", "min_s": 7200, "max_s": 7200}, "other": "P2"}},
		{"path": ["support", "priorities", "P2", "respond"], "text": "{priority} has {time}, which is longer than the {slower} of the less urgent {other}", "args": {"priority": "P2", "time": {"text": "PT2H", "min_s": 7200, "max_s": 7200}, "slower": {"text": "PT1H", "min_s": 3600, "max_s": 3600}, "other": "P3"}},
	} with input as given({"support": {"priorities": {"P1": {"respond": "PT4H"}, "P2": {"respond": "PT2H"}, "P3": {"respond": "PT1H"}}}})
}

test_fails_for_a_slower_resolution if {
	rule.deny == {{"path": ["support", "priorities", "P2", "resolve"], "text": "{priority} has {time}, which is longer than the {slower} of the less urgent {other}", "args": {"priority": "P2", "time": {"text": "PT8H", "min_s": 28800, "max_s": 28800}, "slower": {"text": "PT4H", "min_s": 14400, "max_s": 14400}, "other": "P5"}}} with input as given({"support": {"priorities": {"P2": {"resolve": "PT8H", "clock": "service-hours"}, "P5": {"resolve": "PT4H", "clock": "service-hours"}}}})
}

test_fails_between_all_levels if {
	rule.deny == {{"path": ["support", "priorities", "P3", "respond"], "text": "{priority} has {time}, which is longer than the {slower} of the less urgent {other}", "args": {"priority": "P3", "time": {"text": "PT8H", "min_s": 28800, "max_s": 28800}, "slower": {"text": "PT4H", "min_s": 14400, "max_s": 14400}, "other": "P4"}}} with input as given({"support": {"priorities": {"P3": {"respond": "PT8H"}, "P4": {"respond": "PT4H"}}}})
}

test_passes_when_the_clocks_differ if {
	rule.applies with input as given({"support": {"priorities": {"P1": {"respond": "PT8H", "clock": "around-the-clock"}, "P2": {"respond": "PT4H", "clock": "service-hours"}}}})
	count(rule.deny) == 0 with input as given({"support": {"priorities": {"P1": {"respond": "PT8H", "clock": "around-the-clock"}, "P2": {"respond": "PT4H", "clock": "service-hours"}}}})
}

test_boundary_when_only_the_longest_month_is_longer if {
	rule.deny == {
		{"path": ["support", "priorities", "P1", "respond"], "text": "{priority} has {time}, which is longer than the {slower} of the less urgent {other}", "args": {"priority": "P1", "time": {"text": "P1M", "min_s": 2419200, "max_s": 2678400}, "slower": {"text": "P30D", "min_s": 2592000, "max_s": 2592000}, "other": "P2"}},
		{"path": ["support", "priorities", "P1", "resolve"], "text": "{priority} has {time}, which is longer than the {slower} of the less urgent {other}", "args": {"priority": "P1", "time": {"text": "P1M", "min_s": 2419200, "max_s": 2678400}, "slower": {"text": "P30D", "min_s": 2592000, "max_s": 2592000}, "other": "P2"}},
	} with input as given({"support": {"priorities": {"P1": {"respond": "P1M", "resolve": "P1M"}, "P2": {"respond": "P30D", "resolve": "P30D"}}}})
}

test_not_applicable_with_one_priority if {
	not rule.applies with input as given({"support": {"priorities": {"P1": {"respond": "PT4H"}}}})
	count(rule.deny) == 0 with input as given({"support": {"priorities": {"P1": {"respond": "PT4H"}}}})
}

test_not_applicable_without_priorities if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}
