package trustcap.service.continuity_result_met_test

import data.trustcap.service.continuity_result_met as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_boundary_when_just_met if {
	rule.applies with input as given({"continuity": {"test": {"last": "2026-05-04"}, "result": "met", "achieved": "PT4H", "rto": "PT4H"}})
	count(rule.deny) == 0 with input as given({"continuity": {"test": {"last": "2026-05-04"}, "result": "met", "achieved": "PT4H", "rto": "PT4H"}})
}

test_fails_when_nothing_is_said if {
	rule.deny == {{"path": ["continuity", "result"], "text": "recovery was tested on {day}, and nothing says whether the objectives were met", "args": {"day": "2026-05-04"}}} with input as given({"continuity": {"test": {"last": "2026-05-04"}}})
}

test_fails_when_missed if {
	rule.deny == {{"path": ["continuity", "result"], "text": "the last recovery test missed its objectives"}} with input as given({"continuity": {"test": {"last": "2026-05-04"}, "result": "missed"}})
}

test_boundary_when_a_minute_too_long if {
	rule.deny == {{"path": ["continuity", "achieved"], "text": "recovery took {achieved} in the test, and {rto} are intended", "args": {"achieved": {"text": "PT4H1M", "min_s": 14460, "max_s": 14460}, "rto": {"text": "PT4H", "min_s": 14400, "max_s": 14400}}}} with input as given({"continuity": {"test": {"last": "2026-05-04"}, "result": "met", "achieved": "PT4H1M", "rto": "PT4H"}})
}

test_not_applicable_before_a_test if {
	not rule.applies with input as given({"continuity": {"rto": "PT4H", "result": "missed"}})
	count(rule.deny) == 0 with input as given({"continuity": {"rto": "PT4H", "result": "missed"}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"continuity": {"test": {"last": "2026-05-04"}}},
		{"continuity": {"test": {"last": "2026-05-04"}, "result": "missed"}},
		{"continuity": {"test": {"last": "2026-05-04"}, "result": "met", "achieved": "PT4H1M", "rto": "PT4H"}},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
