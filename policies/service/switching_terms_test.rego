package trustcap.service.switching_terms_test

import data.trustcap.service.switching_terms as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_within_the_periods if {
	rule.applies with input as given({"cloud": {"provider": "hetzner"}, "offboarding": {"notice": "P1M", "transition": "P14D", "retrieval": "P90D"}})
	count(rule.deny) == 0 with input as given({"cloud": {"provider": "hetzner"}, "offboarding": {"notice": "P1M", "transition": "P14D", "retrieval": "P90D"}})
}

test_boundary_at_the_limits if {
	rule.applies with input as given({"cloud": {"provider": "hetzner"}, "offboarding": {"notice": "P2M", "transition": "P30D", "retrieval": "P30D"}})
	count(rule.deny) == 0 with input as given({"cloud": {"provider": "hetzner"}, "offboarding": {"notice": "P2M", "transition": "P30D", "retrieval": "P30D"}})
}

test_boundary_with_a_notice_of_59_days if {
	rule.applies with input as given({"cloud": {"provider": "hetzner"}, "offboarding": {"notice": "P59D", "transition": "P30D", "retrieval": "P30D"}})
	count(rule.deny) == 0 with input as given({"cloud": {"provider": "hetzner"}, "offboarding": {"notice": "P59D", "transition": "P30D", "retrieval": "P30D"}})
}

test_boundary_beyond_the_limits_by_a_day if {
	rule.deny == {
		{"path": ["offboarding", "notice"], "text": "a notice of {notice} before switching can be longer than two months", "args": {"notice": {"text": "P60D", "min_s": 5184000, "max_s": 5184000}}},
		{"path": ["offboarding", "transition"], "text": "a transition of {transition} can be longer than 30 days", "args": {"transition": {"text": "P31D", "min_s": 2678400, "max_s": 2678400}}},
		{"path": ["offboarding", "retrieval"], "text": "a retrieval of {retrieval} can be shorter than 30 days", "args": {"retrieval": {"text": "P29D", "min_s": 2505600, "max_s": 2505600}}},
	} with input as given({"cloud": {"provider": "hetzner"}, "offboarding": {"notice": "P60D", "transition": "P31D", "retrieval": "P29D"}})
}

test_boundary_beyond_the_limits_by_a_second if {
	count(rule.deny) == 3 with input as given({"cloud": {"provider": "hetzner"}, "offboarding": {"notice": "P59DT1S", "transition": "P30DT1S", "retrieval": "P29DT23H59M59S"}})
}

test_boundary_in_months_that_can_be_too_long_or_short if {
	rule.deny == {
		{"path": ["offboarding", "notice"], "text": "a notice of {notice} before switching can be longer than two months", "args": {"notice": {"text": "P1M32D", "min_s": 5184000, "max_s": 5443200}}},
		{"path": ["offboarding", "transition"], "text": "a transition of {transition} can be longer than 30 days", "args": {"transition": {"text": "P1M", "min_s": 2419200, "max_s": 2678400}}},
		{"path": ["offboarding", "retrieval"], "text": "a retrieval of {retrieval} can be shorter than 30 days", "args": {"retrieval": {"text": "P1M", "min_s": 2419200, "max_s": 2678400}}},
	} with input as given({"cloud": {"provider": "hetzner"}, "offboarding": {"notice": "P1M32D", "transition": "P1M", "retrieval": "P1M"}})
}

test_boundary_when_only_the_longest_months_are_too_long if {
	rule.deny == {{"path": ["offboarding", "notice"], "text": "a notice of {notice} before switching can be longer than two months", "args": {"notice": {"text": "P1M31DT1H", "min_s": 5101200, "max_s": 5360400}}}} with input as given({"cloud": {"provider": "hetzner"}, "offboarding": {"notice": "P1M31DT1H", "transition": "P30D", "retrieval": "P30D"}})
}

test_fails_in_silence if {
	rule.deny == {
		{"path": ["offboarding", "notice"], "text": "the service runs in a cloud, and nothing says with which notice customers can switch"},
		{"path": ["offboarding", "transition"], "text": "the service runs in a cloud, and nothing says how long the transition to another provider takes"},
		{"path": ["offboarding", "retrieval"], "text": "the service runs in a cloud, and nothing says how long data can be retrieved after switching"},
	} with input as given({"cloud": {"model": "saas"}})
}

test_not_applicable_outside_a_cloud if {
	not rule.applies with input as given({"offboarding": {"notice": "P1Y"}})
	count(rule.deny) == 0 with input as given({"offboarding": {"notice": "P1Y"}})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}, "cloud": {"model": "iaas"}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}, "cloud": {"model": "iaas"}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"cloud": {"provider": "hetzner"}, "offboarding": {"notice": "P60D", "transition": "P31D", "retrieval": "P29D"}},
		{"cloud": {"provider": "hetzner"}, "offboarding": {"notice": "P1M32D", "transition": "P1M", "retrieval": "P1M"}},
		{"cloud": {"provider": "hetzner"}, "offboarding": {"notice": "P1M31DT1H", "transition": "P30D", "retrieval": "P30D"}},
		{"cloud": {"model": "saas"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
