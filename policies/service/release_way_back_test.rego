package trustcap.service.release_way_back_test

import data.trustcap.service.release_way_back as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_tested if {
	rule.applies with input as given({"criticality": "high", "release": {"rollback": "tested"}})
	count(rule.deny) == 0 with input as given({"criticality": "high", "release": {"rollback": "tested"}})
}

test_passes_when_described if {
	rule.applies with input as given({"criticality": "low", "release": {"rollback": "described"}})
	count(rule.deny) == 0 with input as given({"criticality": "low", "release": {"rollback": "described"}})
}

test_fails_when_nothing_is_said if {
	rule.deny == {{"path": ["release", "rollback"], "text": "nothing says how a release that fails is taken back"}} with input as given({"release": {"frequency": "P2W"}})
}

test_fails_without_a_way_back if {
	rule.deny == {{"path": ["release", "rollback"], "text": "there is no way back from a release"}} with input as given({"release": {"rollback": "none"}})
}

test_fails_when_critical_and_not_tested if {
	rule.deny == {{"path": ["release", "rollback"], "text": "the service is critical, and the way back from a release is described and not tested"}} with input as given({"criticality": "high", "release": {"rollback": "described"}})
}

test_not_applicable_without_releases if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}

test_not_applicable_once_retired if {
	every fields in [
		{"release": {"frequency": "P2W"}},
		{"release": {"rollback": "none"}},
		{"criticality": "high", "release": {"rollback": "described"}},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
