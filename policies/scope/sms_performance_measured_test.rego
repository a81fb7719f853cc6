package trustcap.scope.sms_performance_measured_test

import data.trustcap.scope.sms_performance_measured as rule

given(fields) := trustcap.read("scopes", object.union({"system": "sms"}, fields))

test_passes_when_there_is_one if {
	rule.applies with input as given({}) with data.inventory as trustcap.inventory({"management": {"incident": {"measured": {"every": "P3M"}}}})
	count(rule.deny) == 0 with input as given({}) with data.inventory as trustcap.inventory({"management": {"incident": {"measured": {"every": "P3M"}}}})
}

test_fails_when_there_is_none if {
	rule.deny == {{"path": [], "text": "nothing says how often the performance of any process is measured"}} with input as given({}) with data.inventory as trustcap.inventory({"management": {}})
}

test_fails_when_no_interval_is_stated if {
	rule.deny == {{"path": [], "text": "nothing says how often the performance of any process is measured"}} with input as given({}) with data.inventory as trustcap.inventory({"management": {"incident": {"measured": {"last": "2026-10-01"}}}})
}

test_not_applicable_to_another_management_system if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"system": "isms"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"management": {}})
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"management": {}})
	}
}

test_not_applicable_to_another_management_system_on_another_day if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"system": "isms"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"management": {"incident": {"measured": {"last": "2026-10-01"}}}})
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"management": {"incident": {"measured": {"last": "2026-10-01"}}}})
	}
}
