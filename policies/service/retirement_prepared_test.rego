package trustcap.service.retirement_prepared_test

import data.trustcap.service.retirement_prepared as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_both_are_stated if {
	rule.applies with input as given({"status": "retiring", "offboarding": {"export_formats": ["mbox"], "deletion_within": "P30D"}})
	count(rule.deny) == 0 with input as given({"status": "retiring", "offboarding": {"export_formats": ["mbox"], "deletion_within": "P30D"}})
}

test_fails_when_nothing_is_stated if {
	rule.deny == {
		{"path": ["offboarding", "export_formats"], "text": "the service is being retired, and nothing says how customers get their data back"},
		{"path": ["offboarding", "deletion_within"], "text": "the service is being retired, and nothing says when the data of customers is deleted"},
	} with input as given({"status": "retiring"})
}

test_not_applicable_when_it_is_live if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"status": "retiring", "serves": {"who": ["employees"]}})
	count(rule.deny) == 0 with input as given({"status": "retiring", "serves": {"who": ["employees"]}})
}
