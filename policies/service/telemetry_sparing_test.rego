package trustcap.service.telemetry_sparing_test

import data.trustcap.service.telemetry_sparing as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_both_are_stated if {
	rule.applies with input as given({"telemetry": {"points": ["exit"], "aggregated": true}})
	count(rule.deny) == 0 with input as given({"telemetry": {"points": ["exit"], "aggregated": true}})
}

test_fails_when_nothing_is_stated if {
	rule.deny == {
		{"path": ["telemetry", "points"], "text": "nothing says where use is measured"},
		{"path": ["telemetry", "aggregated"], "text": "nothing says that the figures are aggregated"},
	} with input as given({"telemetry": {"purpose": "usage"}})
}

test_fails_with_an_empty_list if {
	rule.deny == {{"path": ["telemetry", "points"], "text": "nothing says where use is measured"}} with input as given({"telemetry": {"points": [], "aggregated": true}})
}

test_fails_when_figures_are_kept_by_person if {
	rule.deny == {{"path": ["telemetry", "aggregated"], "text": "nothing says that the figures are aggregated"}} with input as given({"telemetry": {"points": ["exit"], "aggregated": false}})
}

test_not_applicable_without_telemetry if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}

test_not_applicable_once_retired if {
	every fields in [
		{"telemetry": {"purpose": "usage"}},
		{"telemetry": {"points": [], "aggregated": true}},
		{"telemetry": {"points": ["exit"], "aggregated": false}},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
