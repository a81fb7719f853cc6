package trustcap.service.continuity_test_current_test

import data.trustcap.service.continuity_test_current as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_in_time if {
	rule.applies with input as given({"continuity": {"test": {"every": "P6M", "last": "2026-09-01"}}, "criticality": "high"}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"continuity": {"test": {"every": "P6M", "last": "2026-09-01"}}, "criticality": "high"}) with data.today as "2026-11-21"
}

test_fails_without_it if {
	rule.deny == {{"path": ["continuity", "test"], "text": "the service is critical, and nothing says that its recovery is tested"}} with input as given({"criticality": "high"})
}

test_fails_without_interval if {
	rule.deny == {{"path": ["continuity", "test", "every"], "text": "nothing says at which interval the recovery is tested"}} with input as given({"continuity": {"test": {"last": "2026-09-01"}}, "criticality": "high"})
}

test_fails_without_a_day if {
	rule.deny == {{"path": ["continuity", "test", "last"], "text": "nothing says when the recovery was last tested"}} with input as given({"continuity": {"test": {"every": "P6M"}}, "criticality": "high"})
}

test_boundary_on_the_day_it_is_due if {
	rule.applies with input as given({"continuity": {"test": {"every": "P6M", "last": "2026-05-21"}}, "criticality": "high"}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"continuity": {"test": {"every": "P6M", "last": "2026-05-21"}}, "criticality": "high"}) with data.today as "2026-11-21"
}

test_boundary_the_day_after_it_was_due if {
	rule.deny == {{"path": ["continuity", "test", "last"], "text": "the test of the recovery was due on {day}", "args": {"day": "2026-11-21"}}} with input as given({"continuity": {"test": {"every": "P6M", "last": "2026-05-21"}}, "criticality": "high"}) with data.today as "2026-11-22"
}

test_not_applicable_when_not_critical_and_no_test_is_stated if {
	not rule.applies with input as given({"criticality": "medium"})
	count(rule.deny) == 0 with input as given({"criticality": "medium"})
}

test_not_applicable_when_planned if {
	not rule.applies with input as given({"criticality": "high", "status": "planned"})
	count(rule.deny) == 0 with input as given({"criticality": "high", "status": "planned"})
}

test_not_applicable_when_retired if {
	not rule.applies with input as given({"status": "retired", "continuity": {"test": {"every": "P1Y", "last": "2020-01-01"}}})
	count(rule.deny) == 0 with input as given({"status": "retired", "continuity": {"test": {"every": "P1Y", "last": "2020-01-01"}}})
}

test_fails_when_overdue_though_not_critical if {
	rule.deny == {{"path": ["continuity", "test", "last"], "text": "the test of the recovery was due on {day}", "args": {"day": "2025-05-01"}}} with input as given({"criticality": "low", "continuity": {"test": {"every": "P1Y", "last": "2024-05-01"}}}) with data.today as "2026-11-21"
}

test_not_applicable_once_retired_whatever_the_day if {
	every fields in [
		{"criticality": "low", "continuity": {"test": {"every": "P1Y", "last": "2024-05-01"}}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired with data.today as "2026-11-21"
		count(rule.deny) == 0 with input as retired with data.today as "2026-11-21"
	}
}

test_not_applicable_once_retired if {
	every fields in [
		{"criticality": "high"},
		{"continuity": {"test": {"last": "2026-09-01"}}, "criticality": "high"},
		{"continuity": {"test": {"every": "P6M"}}, "criticality": "high"},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}

test_not_applicable_once_retired_whatever_the_day_still if {
	every fields in [
		{"continuity": {"test": {"every": "P6M", "last": "2026-05-21"}}, "criticality": "high"},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired with data.today as "2026-11-22"
		count(rule.deny) == 0 with input as retired with data.today as "2026-11-22"
	}
}
