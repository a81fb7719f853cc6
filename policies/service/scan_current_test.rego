package trustcap.service.scan_current_test

import data.trustcap.service.scan_current as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_an_interval if {
	rule.applies with input as given({"security": {"vulnerability_scan": {"every": "P1W"}}})
	count(rule.deny) == 0 with input as given({"security": {"vulnerability_scan": {"every": "P1W"}}})
}

test_fails_in_silence if {
	rule.deny == {{"path": ["security", "vulnerability_scan", "every"], "text": "nothing says at which interval the service is scanned for weaknesses"}} with input as given({"security": {"mfa": "required"}})
}

test_boundary_on_the_day_it_is_due if {
	rule.applies with input as given({"security": {"vulnerability_scan": {"every": "P1W", "last": "2026-11-14"}}}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"security": {"vulnerability_scan": {"every": "P1W", "last": "2026-11-14"}}}) with data.today as "2026-11-21"
}

test_boundary_the_day_after_it_was_due if {
	rule.deny == {{"path": ["security", "vulnerability_scan", "last"], "text": "a scan for weaknesses was due on {day}", "args": {"day": "2026-11-21"}}} with input as given({"security": {"vulnerability_scan": {"every": "P1W", "last": "2026-11-14"}}}) with data.today as "2026-11-22"
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"security": {"mfa": "required"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}

test_not_applicable_once_retired_whatever_the_day if {
	every fields in [
		{"security": {"vulnerability_scan": {"every": "P1W", "last": "2026-11-14"}}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired with data.today as "2026-11-22"
		count(rule.deny) == 0 with input as retired with data.today as "2026-11-22"
	}
}
