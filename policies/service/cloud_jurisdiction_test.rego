package trustcap.service.cloud_jurisdiction_test

import data.trustcap.service.cloud_jurisdiction as rule

test_passes_when_stated if {
	rule.applies with input as trustcap.read("services", {"cloud": {"jurisdiction": "DE"}})
	count(rule.deny) == 0 with input as trustcap.read("services", {"cloud": {"jurisdiction": "DE"}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["cloud", "jurisdiction"], "text": "the service runs in a cloud, and nothing says whose law the operator is under"}} with input as trustcap.read("services", {"cloud": {"model": "saas"}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"cloud": {"model": "saas"}, "status": "retired"},
	] {
		not rule.applies with input as trustcap.read("services", fields)
		count(rule.deny) == 0 with input as trustcap.read("services", fields)
	}
}

test_not_applicable_outside_a_cloud if {
	not rule.applies with input as trustcap.read("services", {"status": "live"})
	count(rule.deny) == 0 with input as trustcap.read("services", {"status": "live"})
}
