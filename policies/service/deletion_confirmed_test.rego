package trustcap.service.deletion_confirmed_test

import data.trustcap.service.deletion_confirmed as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_confirmed if {
	rule.applies with input as given({"offboarding": {"confirmation": true}})
	count(rule.deny) == 0 with input as given({"offboarding": {"confirmation": true}})
}

test_fails_when_not_confirmed if {
	rule.deny == {{"path": ["offboarding", "confirmation"], "text": "nothing says that the deletion is confirmed to the customer"}} with input as given({"offboarding": {"confirmation": false}})
}

test_fails_in_silence if {
	rule.deny == {{"path": ["offboarding", "confirmation"], "text": "nothing says that the deletion is confirmed to the customer"}} with input as given({"offboarding": {"notice": "P1M"}})
}

test_not_applicable_without_offboarding if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}, "offboarding": {"confirmation": false}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}, "offboarding": {"confirmation": false}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"offboarding": {"confirmation": false}},
		{"offboarding": {"notice": "P1M"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
