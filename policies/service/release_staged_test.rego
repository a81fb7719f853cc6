package trustcap.service.release_staged_test

import data.trustcap.service.release_staged as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_a_test if {
	rule.applies with input as given({"release": {"stages": ["test", "all"], "tests": ["acceptance"]}})
	count(rule.deny) == 0 with input as given({"release": {"stages": ["test", "all"], "tests": ["acceptance"]}})
}

test_passes_with_a_staging if {
	rule.applies with input as given({"release": {"stages": ["staging", "all"], "tests": ["acceptance"]}})
	count(rule.deny) == 0 with input as given({"release": {"stages": ["staging", "all"], "tests": ["acceptance"]}})
}

test_passes_with_a_pilot if {
	rule.applies with input as given({"release": {"stages": ["pilot", "all"], "tests": ["acceptance"]}})
	count(rule.deny) == 0 with input as given({"release": {"stages": ["pilot", "all"], "tests": ["acceptance"]}})
}

test_fails_when_nothing_is_stated if {
	rule.deny == {
		{"path": ["release", "stages"], "text": "nothing says that a release is tested before everybody gets it"},
		{"path": ["release", "tests"], "text": "nothing says what is tested before a release"},
	} with input as given({"release": {"frequency": "P2W"}})
}

test_fails_when_everybody_gets_it_at_once if {
	rule.deny == {{"path": ["release", "stages"], "text": "nothing says that a release is tested before everybody gets it"}} with input as given({"release": {"stages": ["all"], "tests": ["unit"]}})
}

test_fails_with_an_empty_list_of_tests if {
	rule.deny == {{"path": ["release", "tests"], "text": "nothing says what is tested before a release"}} with input as given({"release": {"stages": ["pilot"], "tests": []}})
}

test_not_applicable_without_releases if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}

test_not_applicable_once_retired if {
	every fields in [
		{"release": {"frequency": "P2W"}},
		{"release": {"stages": ["all"], "tests": ["unit"]}},
		{"release": {"stages": ["pilot"], "tests": []}},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
