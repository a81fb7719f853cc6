package trustcap.service.promise_reviewed_test

import data.trustcap.service.promise_reviewed as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_reviewed if {
	rule.applies with input as given({"promise": {"availability": {"target": "99.9%", "reviewed": "2026-05-01"}}}) with data.year_ago as "2025-11-21"
	count(rule.deny) == 0 with input as given({"promise": {"availability": {"target": "99.9%", "reviewed": "2026-05-01"}}}) with data.year_ago as "2025-11-21"
}

test_fails_when_never_reviewed if {
	rule.deny == {{"path": ["promise", "availability", "reviewed"], "text": "nothing says when the promise was last reviewed"}} with input as given({"promise": {"availability": {"target": "99.9%"}}}) with data.year_ago as "2025-11-21"
}

test_boundary_just_a_year_ago if {
	rule.applies with input as given({"promise": {"availability": {"target": "99.9%", "reviewed": "2025-11-21"}}}) with data.year_ago as "2025-11-21"
	count(rule.deny) == 0 with input as given({"promise": {"availability": {"target": "99.9%", "reviewed": "2025-11-21"}}}) with data.year_ago as "2025-11-21"
}

test_boundary_a_day_more_than_a_year_ago if {
	rule.deny == {{"path": ["promise", "availability", "reviewed"], "text": "the promise was last reviewed on {day}, more than a year ago", "args": {"day": "2025-11-20"}}} with input as given({"promise": {"availability": {"target": "99.9%", "reviewed": "2025-11-20"}}}) with data.year_ago as "2025-11-21"
}

test_not_applicable_without_promise if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}, "promise": {"availability": {"target": "99.9%"}}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}, "promise": {"availability": {"target": "99.9%"}}})
}

test_not_applicable_once_retired_whatever_the_day if {
	every fields in [
		{"promise": {"availability": {"target": "99.9%"}}},
		{"promise": {"availability": {"target": "99.9%", "reviewed": "2025-11-20"}}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired with data.year_ago as "2025-11-21"
		count(rule.deny) == 0 with input as retired with data.year_ago as "2025-11-21"
	}
}
