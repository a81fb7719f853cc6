package trustcap.service.cloud_model_test

import data.trustcap.service.cloud_model as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_named if {
	rule.applies with input as given({"cloud": {"provider": "hetzner", "model": "iaas"}})
	count(rule.deny) == 0 with input as given({"cloud": {"provider": "hetzner", "model": "iaas"}})
}

test_fails_in_silence if {
	rule.deny == {
		{"path": ["cloud", "provider"], "text": "the service runs in a cloud, and nothing says whose"},
		{"path": ["cloud", "model"], "text": "the service runs in a cloud, and nothing says by which model"},
	} with input as given({"cloud": {"countries": ["DE"]}})
}

test_not_applicable_outside_a_cloud if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}

test_not_applicable_when_retired if {
	not rule.applies with input as given({"status": "retired", "cloud": {"model": "saas", "tenancy": "shared"}})
	count(rule.deny) == 0 with input as given({"status": "retired", "cloud": {"model": "saas", "tenancy": "shared"}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"cloud": {"countries": ["DE"]}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
