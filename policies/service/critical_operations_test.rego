package trustcap.service.critical_operations_test

import data.trustcap.service.critical_operations as rule

test_passes_when_stated if {
	rule.applies with input as trustcap.read("services", {"cloud": {"critical_operations": ["restore"]}})
	count(rule.deny) == 0 with input as trustcap.read("services", {"cloud": {"critical_operations": ["restore"]}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["cloud", "critical_operations"], "text": "the service runs in a cloud, and no operation is named that follows a procedure"}} with input as trustcap.read("services", {"cloud": {"model": "saas"}})
}

test_fails_where_operations_is_empty if {
	rule.deny == {{"path": ["cloud", "critical_operations"], "text": "the service runs in a cloud, and no operation is named that follows a procedure"}} with input as trustcap.read("services", {"cloud": {"critical_operations": []}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"cloud": {"model": "saas"}, "status": "retired"},
		{"cloud": {"critical_operations": []}, "status": "retired"},
	] {
		not rule.applies with input as trustcap.read("services", fields)
		count(rule.deny) == 0 with input as trustcap.read("services", fields)
	}
}

test_not_applicable_outside_a_cloud if {
	not rule.applies with input as trustcap.read("services", {"status": "live"})
	count(rule.deny) == 0 with input as trustcap.read("services", {"status": "live"})
}
