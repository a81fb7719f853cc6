package trustcap.service.release_test_data_test

import data.trustcap.service.release_test_data as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"release": {"tests": ["unit"], "masked_test_data": true}})
	count(rule.deny) == 0 with input as given({"release": {"tests": ["unit"], "masked_test_data": true}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["release", "masked_test_data"], "text": "releases are tested, and nothing says whether the data for it is masked"}} with input as given({"release": {"tests": ["unit"]}})
}

test_fails_where_masked_is_false if {
	rule.deny == {{"path": ["release", "masked_test_data"], "text": "releases are tested, and the data for it is not masked"}} with input as given({"release": {"tests": ["unit"], "masked_test_data": false}})
}

test_not_applicable_inside_the_organization if {
	every fields in [
		{"release": {"tests": ["unit"]}, "serves": {"who": ["employees"]}},
		{"release": {"tests": ["unit"], "masked_test_data": false}, "serves": {"who": ["employees"]}},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields)
	}
}

test_not_applicable_once_retired if {
	every fields in [
		{"release": {"tests": ["unit"]}, "status": "retired"},
		{"release": {"tests": ["unit"], "masked_test_data": false}, "status": "retired"},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields)
	}
}

test_not_applicable_without_tests if {
	every fields in [
		{"release": {"tests": []}},
		{"release": {"tests": [], "masked_test_data": false}},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields)
	}
}
