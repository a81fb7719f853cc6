package trustcap.service.status_told_test

import data.trustcap.service.status_told as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_a_status_page if {
	rule.applies with input as given({"status_page": {"url": "https://status.example.org"}})
	count(rule.deny) == 0 with input as given({"status_page": {"url": "https://status.example.org"}})
}

test_fails_without_a_status_page if {
	rule.deny == {{"path": ["status_page", "url"], "text": "customers use the service, and nothing says where incidents are told"}} with input as given({"status_page": {"push": ["email"]}})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"status_page": {"push": ["email"]}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
