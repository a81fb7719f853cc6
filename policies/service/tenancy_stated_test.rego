package trustcap.service.tenancy_stated_test

import data.trustcap.service.tenancy_stated as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_dedicated if {
	rule.applies with input as given({"cloud": {"tenancy": "dedicated"}})
	count(rule.deny) == 0 with input as given({"cloud": {"tenancy": "dedicated"}})
}

test_passes_when_separated if {
	rule.applies with input as given({"cloud": {"tenancy": "shared", "separated_by": ["namespace"]}})
	count(rule.deny) == 0 with input as given({"cloud": {"tenancy": "shared", "separated_by": ["namespace"]}})
}

test_fails_in_silence if {
	rule.deny == {{"path": ["cloud", "tenancy"], "text": "the service runs in a cloud, and nothing says whether customers share it"}} with input as given({"cloud": {"model": "iaas"}})
}

test_fails_when_nothing_separates if {
	rule.deny == {{"path": ["cloud", "separated_by"], "text": "customers share the cloud, and nothing says by what they are kept apart"}} with input as given({"cloud": {"tenancy": "shared"}})
}

test_fails_with_an_empty_list if {
	rule.deny == {{"path": ["cloud", "separated_by"], "text": "customers share the cloud, and nothing says by what they are kept apart"}} with input as given({"cloud": {"tenancy": "shared", "separated_by": []}})
}

test_not_applicable_outside_a_cloud if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}, "cloud": {"tenancy": "shared"}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}, "cloud": {"tenancy": "shared"}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"cloud": {"model": "iaas"}},
		{"cloud": {"tenancy": "shared"}},
		{"cloud": {"tenancy": "shared", "separated_by": []}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
