package trustcap.service.continuity_threats_current_test

import data.trustcap.service.continuity_threats_current as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_boundary_on_the_day_it_is_due if {
	rule.applies with input as given({"criticality": "high", "continuity": {"threats": {"every": "P1Y", "last": "2025-11-21"}}}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"criticality": "high", "continuity": {"threats": {"every": "P1Y", "last": "2025-11-21"}}}) with data.today as "2026-11-21"
}

test_boundary_the_day_after if {
	rule.deny == {{"path": ["continuity", "threats", "last"], "text": "the assessment of risks to continuity was due on {day}", "args": {"day": "2026-11-21"}}} with input as given({"criticality": "high", "continuity": {"threats": {"every": "P1Y", "last": "2025-11-21"}}}) with data.today as "2026-11-22"
}

test_fails_when_nothing_is_stated if {
	rule.deny == {
		{"path": ["continuity", "threats", "every"], "text": "nothing says how often risks to continuity are assessed"},
		{"path": ["continuity", "threats", "last"], "text": "nothing says when risks to continuity were last assessed"},
	} with input as given({"criticality": "high"})
}

test_passes_when_less_critical_and_stated if {
	rule.applies with input as given({"criticality": "low", "continuity": {"threats": {"every": "P1Y", "last": "2026-05-04"}}})
	count(rule.deny) == 0 with input as given({"criticality": "low", "continuity": {"threats": {"every": "P1Y", "last": "2026-05-04"}}})
}

test_not_applicable_when_less_critical if {
	not rule.applies with input as given({"criticality": "medium"})
	count(rule.deny) == 0 with input as given({"criticality": "medium"})
}

test_not_applicable_once_retired if {
	every fields in [
		{"criticality": "high", "continuity": {"threats": {"every": "P1Y", "last": "2025-11-21"}}},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other with data.today as "2026-11-22"
		count(rule.deny) == 0 with input as other with data.today as "2026-11-22"
	}
}

test_not_applicable_once_retired_on_another_day if {
	every fields in [
		{"criticality": "high"},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
