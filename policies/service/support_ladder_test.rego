package trustcap.service.support_ladder_test

import data.trustcap.service.support_ladder as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_each_line_of_people_is_last if {
	rule.applies with input as given({"support": {"tiers": ["self-service", "first-line"], "escalation": "head-of-service"}})
	count(rule.deny) == 0 with input as given({"support": {"tiers": ["self-service", "first-line"], "escalation": "head-of-service"}})
}

test_passes_with_second_or_third_line_last if {
	every line in ["second-line", "third-line"] {
		count(rule.deny) == 0 with input as given({"support": {"tiers": ["chatbot", line], "escalation": "head-of-service"}})
	}
}

test_fails_without_support if {
	rule.deny == {
		{"path": ["support", "tiers"], "text": "customers use the service, and no support tiers are stated"},
		{"path": ["support", "escalation"], "text": "nothing says who decides on escalation"},
	} with input as given({"status": "live"})
}

test_fails_with_no_tier if {
	rule.deny == {{"path": ["support", "tiers"], "text": "no support tier is stated"}} with input as given({"support": {"tiers": [], "escalation": "head-of-service"}})
}

test_fails_when_a_machine_is_last if {
	rule.deny == {{"path": ["support", "tiers", "chatbot"], "text": "the last support tier is {tier}, which is no line of people of the provider", "args": {"tier": {"word": "chatbot"}}}} with input as given({"support": {"tiers": ["first-line", "chatbot"], "escalation": "head-of-service"}})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"status": "live"},
		{"support": {"tiers": [], "escalation": "head-of-service"}},
		{"support": {"tiers": ["first-line", "chatbot"], "escalation": "head-of-service"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
