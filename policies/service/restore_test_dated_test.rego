package trustcap.service.restore_test_dated_test

import data.trustcap.service.restore_test_dated as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_tested if {
	rule.applies with input as given({"continuity": {"backup": {"last_restore_test": "2026-06-10"}}}) with data.year_ago as "2025-11-21"
	count(rule.deny) == 0 with input as given({"continuity": {"backup": {"last_restore_test": "2026-06-10"}}}) with data.year_ago as "2025-11-21"
}

test_fails_when_never_tested if {
	rule.deny == {{"path": ["continuity", "backup", "last_restore_test"], "text": "backups are made, and nothing says when a restore was last tested"}} with input as given({"continuity": {"backup": {"every": "PT1H"}}}) with data.year_ago as "2025-11-21"
}

test_boundary_just_a_year_ago if {
	rule.applies with input as given({"continuity": {"backup": {"last_restore_test": "2025-11-21"}}}) with data.year_ago as "2025-11-21"
	count(rule.deny) == 0 with input as given({"continuity": {"backup": {"last_restore_test": "2025-11-21"}}}) with data.year_ago as "2025-11-21"
}

test_boundary_a_day_more_than_a_year_ago if {
	rule.deny == {{"path": ["continuity", "backup", "last_restore_test"], "text": "a restore was last tested on {day}, more than a year ago", "args": {"day": "2025-11-20"}}} with input as given({"continuity": {"backup": {"last_restore_test": "2025-11-20"}}}) with data.year_ago as "2025-11-21"
}

test_not_applicable_without_backup if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}

test_not_applicable_when_retired if {
	not rule.applies with input as given({"status": "retired", "continuity": {"backup": {"every": "PT1H"}}})
	count(rule.deny) == 0 with input as given({"status": "retired", "continuity": {"backup": {"every": "PT1H"}}})
}

test_not_applicable_once_retired_whatever_the_day if {
	every fields in [
		{"continuity": {"backup": {"every": "PT1H"}}},
		{"continuity": {"backup": {"last_restore_test": "2025-11-20"}}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired with data.year_ago as "2025-11-21"
		count(rule.deny) == 0 with input as retired with data.year_ago as "2025-11-21"
	}
}
