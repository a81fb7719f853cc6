package trustcap.service.outcomes_stated_test

import data.trustcap.service.outcomes_stated as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_outcomes_and_limits if {
	rule.applies with input as given({"outcomes": {"en": "Mail everywhere"}, "not_included": {"en": "No fax"}})
	count(rule.deny) == 0 with input as given({"outcomes": {"en": "Mail everywhere"}, "not_included": {"en": "No fax"}})
}

test_fails_without_outcomes if {
	rule.deny == {{"path": ["outcomes"], "text": "nothing says what customers gain from the service"}} with input as given({"not_included": {"en": "No fax"}})
}

test_fails_without_limits if {
	rule.deny == {{"path": ["not_included"], "text": "nothing says what the service does not include"}} with input as given({"outcomes": {"en": "Mail everywhere"}})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"not_included": {"en": "No fax"}},
		{"outcomes": {"en": "Mail everywhere"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
