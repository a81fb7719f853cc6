package trustcap.service.status_pushed_test

import data.trustcap.service.status_pushed as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_both_are_stated if {
	rule.applies with input as given({"status_page": {"push": ["email"], "known_errors": "https://example.org/known"}})
	count(rule.deny) == 0 with input as given({"status_page": {"push": ["email"], "known_errors": "https://example.org/known"}})
}

test_fails_when_nothing_is_stated if {
	rule.deny == {
		{"path": ["status_page", "push"], "text": "nothing says how news of incidents is sent"},
		{"path": ["status_page", "known_errors"], "text": "nothing says where known errors are told"},
	} with input as given({"status_page": {"url": "https://example.org/status"}})
}

test_fails_with_an_empty_list if {
	rule.deny == {{"path": ["status_page", "push"], "text": "nothing says how news of incidents is sent"}} with input as given({"status_page": {"push": [], "known_errors": "https://example.org/known"}})
}

test_not_applicable_without_a_status_page if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees"]}, "status_page": {"url": "https://example.org/status"}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees"]}, "status_page": {"url": "https://example.org/status"}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"status_page": {"url": "https://example.org/status"}},
		{"status_page": {"push": [], "known_errors": "https://example.org/known"}},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
