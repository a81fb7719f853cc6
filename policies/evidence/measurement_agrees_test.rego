package trustcap.evidence.measurement_agrees_test

import data.trustcap.evidence.measurement_agrees as rule

measured(result, windows) := object.union(
	trustcap.read("evidence", object.union({"kind": "measurement", "for": "services/webmail/promise/availability", "windows": {"2026-09": "99.9%"}}, result)),
	{"measured": {"section": "services", "id": "webmail", "name": "availability", "windows": windows, "missing": []}},
)

passed := {"result": "passed"}

september(shows) := object.union({"from": "2026-09-01", "to": "2026-09-30", "fits": "same", "written": true}, shows)

october(shows) := object.union({"from": "2026-10-01", "to": "2026-10-31", "fits": "same", "written": true}, shows)

met := {"met": true}

missed := {"met": false}

finding(from, to) := {{"path": ["result"], "text": "the result is stated as passed, and the window from {from} to {to} missed the target", "args": {"from": from, "to": to}}}

test_fails_where_the_last_window_missed if {
	rule.deny == finding("2026-10-01", "2026-10-31") with input as measured(passed, {"2026-09": september(met), "2026-10": october(missed)})
}

test_fails_where_the_last_window_that_tells_missed if {
	rule.deny == finding("2026-09-01", "2026-09-30") with input as measured(passed, {"2026-09": september(missed), "2026-10": october({})})
}

test_fails_where_one_of_two_that_end_together_missed if {
	both := {"2026-10": october(met), "2026-Q4": {"from": "2026-08-01", "to": "2026-10-31", "fits": "longer", "written": true, "met": false}}
	rule.deny == finding("2026-08-01", "2026-10-31") with input as measured(passed, both)
	three := object.union(both, {"2026-W44": {"from": "2026-10-26", "to": "2026-10-31", "fits": "same", "written": true, "met": false}})
	rule.deny == finding("2026-08-01", "2026-10-31") with input as measured(passed, three)
}

test_passes_where_an_earlier_window_missed if {
	rule.applies with input as measured(passed, {"2026-09": september(missed), "2026-10": october(met)})
	count(rule.deny) == 0 with input as measured(passed, {"2026-09": september(missed), "2026-10": october(met)})
}

test_passes_where_failure_is_stated if {
	count(rule.deny) == 0 with input as measured({"result": "failed"}, {"2026-10": october(missed)})
}

test_boundary_a_window_that_is_not_over if {
	count(rule.deny) == 0 with input as measured(passed, {"2026-10": october(missed)}) with data.today as "2026-10-31"
	count(rule.deny) == 1 with input as measured(passed, {"2026-10": october(missed)}) with data.today as "2026-11-01"
}

test_not_applicable_without_a_stated_result if {
	not rule.applies with input as measured({}, {"2026-10": october(missed)})
	count(rule.deny) == 0 with input as measured({}, {"2026-10": october(missed)})
}

test_not_applicable_without_a_promise if {
	not rule.applies with input as trustcap.read("evidence", {"kind": "measurement", "result": "passed"})
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "measurement", "result": "passed"})
}
