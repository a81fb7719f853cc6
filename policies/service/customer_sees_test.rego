package trustcap.service.customer_sees_test

import data.trustcap.service.customer_sees as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"cloud": {"customer_sees": ["usage"]}})
	count(rule.deny) == 0 with input as given({"cloud": {"customer_sees": ["usage"]}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["cloud", "customer_sees"], "text": "the service runs in a cloud, and nothing says what customers can watch"}} with input as given({"cloud": {"model": "saas"}})
}

test_fails_where_customers_see_nothing if {
	rule.deny == {{"path": ["cloud", "customer_sees"], "text": "the service runs in a cloud, and customers can watch nothing"}} with input as given({"cloud": {"customer_sees": []}})
}

test_not_applicable_inside_the_organization if {
	every fields in [
		{"cloud": {"model": "saas"}, "serves": {"who": ["employees"]}},
		{"cloud": {"customer_sees": []}, "serves": {"who": ["employees"]}},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields)
	}
}

test_not_applicable_once_retired if {
	every fields in [
		{"cloud": {"model": "saas"}, "status": "retired"},
		{"cloud": {"customer_sees": []}, "status": "retired"},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields)
	}
}

test_not_applicable_outside_a_cloud if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}
