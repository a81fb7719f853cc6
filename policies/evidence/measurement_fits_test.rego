package trustcap.evidence.measurement_fits_test

import data.trustcap.evidence.measurement_fits as rule

measured(windows) := object.union(
	trustcap.read("evidence", {"kind": "measurement", "for": "services/webmail/promise/availability", "windows": {"2026-09": "99.9%"}}),
	{"measured": {"section": "services", "id": "webmail", "name": "availability", "windows": windows, "missing": []}},
)

window(fits) := {"from": "2026-07-01", "to": "2026-09-30", "fits": fits, "written": true}

test_fails_over_a_longer_window if {
	found := {{"path": ["windows", "2026-Q3"], "text": "the value holds for {from} to {to}, longer than the window of the promise, and an average proves no shorter one", "args": {"from": "2026-07-01", "to": "2026-09-30"}}}
	rule.deny == found with input as measured({"2026-Q3": window("longer")})
	rule.deny == found with input as measured({"2026-Q3": object.union(window("longer"), {"met": false})})
	count(rule.unknown) == 0 with input as measured({"2026-Q3": window("longer")})
}

test_fails_over_another_kind_of_window if {
	rule.deny == {{"path": ["windows", "2026-Q3"], "text": "the value cannot be held against the promise: another kind of window, or another unit"}} with input as measured({"2026-Q3": window("unlike")})
	count(rule.unknown) == 0 with input as measured({"2026-Q3": window("unlike")})
}

test_passes_over_the_window_of_the_promise if {
	every fits in ["same", "sum"] {
		every met in [true, false] {
			held := measured({"2026-Q3": object.union(window(fits), {"met": met})})
			rule.applies with input as held
			count(rule.deny) == 0 with input as held
			count(rule.unknown) == 0 with input as held
		}
	}
}

test_passes_over_parts_of_it if {
	count(rule.deny) == 0 with input as measured({"2026-Q3": window("part")})
	count(rule.unknown) == 0 with input as measured({"2026-Q3": window("part")})
}

test_unknown_where_the_parts_do_not_tell if {
	rule.unknown == {{"path": ["windows"], "text": "the values between {from} and {to} do not tell whether the promise was kept in that window", "args": {"from": "2026-07-01", "to": "2026-09-30"}}} with input as measured({"2026-Q3": window("sum")})
	count(rule.deny) == 0 with input as measured({"2026-Q3": window("sum")})
}

test_boundary_a_window_that_is_not_over if {
	count(rule.unknown) == 0 with input as measured({"2026-Q3": window("sum")}) with data.today as "2026-09-30"
	count(rule.unknown) == 1 with input as measured({"2026-Q3": window("sum")}) with data.today as "2026-10-01"
}

test_not_applicable_without_a_promise if {
	not rule.applies with input as trustcap.read("evidence", {"kind": "measurement", "windows": {"2026-Q3": "99%"}})
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "measurement", "windows": {"2026-Q3": "99%"}})
	count(rule.unknown) == 0 with input as trustcap.read("evidence", {"kind": "measurement", "windows": {"2026-Q3": "99%"}})
}
