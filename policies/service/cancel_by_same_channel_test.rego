package trustcap.service.cancel_by_same_channel_test

import data.trustcap.service.cancel_by_same_channel as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_both_are_on_the_web if {
	rule.applies with input as given({"serves": {"who": ["consumers"]}, "self_service": {"order": {"channel": "web"}, "cancel": {"channel": "web"}}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["consumers"]}, "self_service": {"order": {"channel": "web"}, "cancel": {"channel": "web"}}})
}

test_fails_when_cancelling_takes_a_call if {
	rule.deny == {{"path": ["self_service", "cancel"], "text": "consumers order on the web and cancel by {channel}", "args": {"channel": {"word": "phone"}}}} with input as given({"serves": {"who": ["consumers"]}, "self_service": {"order": {"channel": "web"}, "cancel": {"channel": "phone"}}})
}

test_fails_when_nothing_can_be_cancelled if {
	rule.deny == {{"path": ["self_service", "cancel"], "text": "consumers order on the web, and nothing says that they can cancel there"}} with input as given({"serves": {"who": ["consumers"]}, "self_service": {"order": {"channel": "web"}, "cancel": "none"}})
}

test_fails_when_nothing_is_said_of_cancelling if {
	rule.deny == {{"path": ["self_service", "cancel"], "text": "consumers order on the web, and nothing says that they can cancel there"}} with input as given({"serves": {"who": ["consumers"]}, "self_service": {"order": {"channel": "web"}}})
}

test_not_applicable_when_ordered_by_phone if {
	not rule.applies with input as given({"serves": {"who": ["consumers"]}, "self_service": {"order": {"channel": "phone"}, "cancel": {"channel": "phone"}}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["consumers"]}, "self_service": {"order": {"channel": "phone"}, "cancel": {"channel": "phone"}}})
}

test_not_applicable_for_businesses_only if {
	not rule.applies with input as given({"self_service": {"order": {"channel": "web"}, "cancel": {"channel": "phone"}}})
	count(rule.deny) == 0 with input as given({"self_service": {"order": {"channel": "web"}, "cancel": {"channel": "phone"}}})
}

test_exempt_when_not_offered_to_consumers if {
	rule.exempt == {{"path": ["serves", "who"], "text": "it is not offered to consumers"}} with input as given({})
}

test_not_exempt_for_consumers_or_in_silence if {
	count(rule.exempt) == 0 with input as given({"serves": {"who": ["consumers", "businesses"]}})
	count(rule.exempt) == 0 with input as trustcap.read("services", {"status": "live"})
}

test_not_applicable_once_retired if {
	every fields in [
		{"serves": {"who": ["consumers"]}, "self_service": {"order": {"channel": "web"}, "cancel": {"channel": "phone"}}},
		{"serves": {"who": ["consumers"]}, "self_service": {"order": {"channel": "web"}, "cancel": "none"}},
		{"serves": {"who": ["consumers"]}, "self_service": {"order": {"channel": "web"}}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
