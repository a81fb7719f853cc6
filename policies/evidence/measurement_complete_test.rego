package trustcap.evidence.measurement_complete_test

import data.trustcap.evidence.measurement_complete as rule

measured(missing) := object.union(
	trustcap.read("evidence", {"kind": "measurement", "for": "services/webmail/promise/availability", "windows": {"2026-09": "99.9%"}}),
	{"measured": {"section": "services", "id": "webmail", "name": "availability", "windows": {}, "missing": missing}},
)

test_fails_with_a_gap if {
	rule.deny == {{"path": ["windows"], "text": "between the first and the last window there is no value for {windows}", "args": {"windows": ["2026-03", "2026-05/2026-07"]}}} with input as measured(["2026-03", "2026-05/2026-07"])
	count(rule.deny) == 1 with input as measured(["2026-03"])
}

test_passes_without_a_gap if {
	rule.applies with input as measured([])
	count(rule.deny) == 0 with input as measured([])
}

test_not_applicable_without_a_promise if {
	not rule.applies with input as trustcap.read("evidence", {"kind": "measurement", "windows": {"2026-Q3": "99%"}})
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "measurement", "windows": {"2026-Q3": "99%"}})
}
