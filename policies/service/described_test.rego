package trustcap.service.described_test

import data.trustcap.service.described as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_description if {
	rule.applies with input as given({"description": {"en": "E-mail in the browser"}})
	count(rule.deny) == 0 with input as given({"description": {"en": "E-mail in the browser"}})
}

test_fails_without_description if {
	rule.deny == {{"path": ["description"], "text": "customers use the service, and nothing describes it"}} with input as given({"status": "live"})
}

test_fails_for_every_group_of_customers if {
	every who in ["consumers", "businesses", "public-bodies", "partners"] {
		count(rule.deny) == 1 with input as given({"serves": {"who": [who]}})
	}
}

test_fails_in_every_state_in_which_it_is_used if {
	every status in ["live", "pilot", "retiring"] {
		count(rule.deny) == 1 with input as given({"status": status})
	}
}

test_not_applicable_when_not_in_use if {
	every status in ["planned", "retired"] {
		not rule.applies with input as given({"status": status})
		count(rule.deny) == 0 with input as given({"status": status})
	}
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"status": "live"},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
