package trustcap.service.self_service_steps_test

import data.trustcap.service.self_service_steps as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_every_step_stated if {
	rule.applies with input as given({"self_service": {"find": {"channel": "web"}, "order": {"channel": "web"}, "track": {"channel": "web"}, "change": {"channel": "app"}, "cancel": "none", "pay": {"channel": "web"}}})
	count(rule.deny) == 0 with input as given({"self_service": {"find": {"channel": "web"}, "order": {"channel": "web"}, "track": {"channel": "web"}, "change": {"channel": "app"}, "cancel": "none", "pay": {"channel": "web"}}})
}

test_passes_without_paying_when_nothing_is_billed if {
	rule.applies with input as given({"billing": "none", "self_service": {"find": {"channel": "web"}, "order": {"channel": "web"}, "track": {"channel": "web"}, "change": {"channel": "app"}, "cancel": "none"}})
	count(rule.deny) == 0 with input as given({"billing": "none", "self_service": {"find": {"channel": "web"}, "order": {"channel": "web"}, "track": {"channel": "web"}, "change": {"channel": "app"}, "cancel": "none"}})
}

test_fails_for_each_step_that_is_not_stated if {
	rule.deny == {
		{"path": ["self_service", "find"], "text": "nothing says whether customers take this step themselves"},
		{"path": ["self_service", "order"], "text": "nothing says whether customers take this step themselves"},
		{"path": ["self_service", "track"], "text": "nothing says whether customers take this step themselves"},
		{"path": ["self_service", "change"], "text": "nothing says whether customers take this step themselves"},
		{"path": ["self_service", "pay"], "text": "nothing says whether customers take this step themselves"},
		{"path": ["self_service", "cancel"], "text": "nothing says whether customers take this step themselves"},
	} with input as given({"billing": {"invoice": "summary"}})
}

test_fails_without_one_step if {
	rule.deny == {{"path": ["self_service", "pay"], "text": "nothing says whether customers take this step themselves"}} with input as given({"self_service": {"find": {"channel": "web"}, "order": {"channel": "web"}, "track": {"channel": "web"}, "change": {"channel": "app"}, "cancel": "none"}})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"billing": {"invoice": "summary"}},
		{"self_service": {"find": {"channel": "web"}, "order": {"channel": "web"}, "track": {"channel": "web"}, "change": {"channel": "app"}, "cancel": "none"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
