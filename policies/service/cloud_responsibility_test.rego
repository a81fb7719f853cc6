package trustcap.service.cloud_responsibility_test

import data.trustcap.service.cloud_responsibility as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_written if {
	rule.applies with input as given({"cloud": {"shared_responsibility": "doc:cloud-matrix"}})
	count(rule.deny) == 0 with input as given({"cloud": {"shared_responsibility": "doc:cloud-matrix"}})
}

test_fails_in_silence if {
	rule.deny == {{"path": ["cloud", "shared_responsibility"], "text": "the service runs in a cloud, and nothing says who is responsible for what"}} with input as given({"cloud": {"model": "iaas"}})
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
		{"cloud": {"model": "iaas"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
