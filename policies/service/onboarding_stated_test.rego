package trustcap.service.onboarding_stated_test

import data.trustcap.service.onboarding_stated as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"onboarding": {"steps": {"en": "Order, log in"}, "duration": "P1D", "contact": "service@example.org"}})
	count(rule.deny) == 0 with input as given({"onboarding": {"steps": {"en": "Order, log in"}, "duration": "P1D", "contact": "service@example.org"}})
}

test_fails_in_silence if {
	rule.deny == {{"path": ["onboarding"], "text": "nothing says how customers start with the service"}} with input as given({"status": "live"})
}

test_fails_for_each_part_that_is_missing if {
	rule.deny == {
		{"path": ["onboarding", "steps"], "text": "nothing says which steps onboarding has"},
		{"path": ["onboarding", "duration"], "text": "nothing says how long onboarding takes"},
		{"path": ["onboarding", "contact"], "text": "nothing says whom to ask during onboarding"},
	} with input as given({"onboarding": {"customer_duties": {"en": "Name a contact"}}})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"status": "live"},
		{"onboarding": {"customer_duties": {"en": "Name a contact"}}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
