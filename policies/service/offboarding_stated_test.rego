package trustcap.service.offboarding_stated_test

import data.trustcap.service.offboarding_stated as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"offboarding": {"notice": "P1M", "export_formats": ["mbox"], "retrieval": "P30D", "deletion_within": "P30D", "confirmation": true, "charges": "none"}})
	count(rule.deny) == 0 with input as given({"offboarding": {"notice": "P1M", "export_formats": ["mbox"], "retrieval": "P30D", "deletion_within": "P30D", "confirmation": true, "charges": "none"}})
}

test_fails_in_silence if {
	rule.deny == {{"path": ["offboarding"], "text": "nothing says how customers leave the service"}} with input as given({"status": "live"})
}

test_fails_for_each_part_that_is_missing if {
	rule.deny == {
		{"path": ["offboarding", "notice"], "text": "nothing says with which notice customers leave"},
		{"path": ["offboarding", "export_formats"], "text": "nothing says in which formats customers get their data back"},
		{"path": ["offboarding", "retrieval"], "text": "nothing says how long customers can retrieve their data"},
		{"path": ["offboarding", "deletion_within"], "text": "nothing says within which time the data of former customers is deleted"},
		{"path": ["offboarding", "charges"], "text": "nothing says what leaving costs"},
	} with input as given({"offboarding": {"transition": "P30D"}})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"status": "live"},
		{"offboarding": {"transition": "P30D"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
