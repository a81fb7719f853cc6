package trustcap.service.change_review_current_test

import data.trustcap.service.change_review_current as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_in_time if {
	rule.applies with input as given({"changes": {"review": {"every": "P6M", "last": "2026-09-01"}}}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"changes": {"review": {"every": "P6M", "last": "2026-09-01"}}}) with data.today as "2026-11-21"
}

test_fails_without_it if {
	rule.deny == {{"path": ["changes", "review"], "text": "nothing says that performance and changes are reviewed with customers"}} with input as given({"status": "live"})
}

test_fails_without_interval if {
	rule.deny == {{"path": ["changes", "review", "every"], "text": "nothing says at which interval the review with customers is held"}} with input as given({"changes": {"review": {"last": "2026-09-01"}}})
}

test_fails_without_a_day if {
	rule.deny == {{"path": ["changes", "review", "last"], "text": "nothing says when the last review with customers was held"}} with input as given({"changes": {"review": {"every": "P6M"}}})
}

test_boundary_on_the_day_it_is_due if {
	rule.applies with input as given({"changes": {"review": {"every": "P6M", "last": "2026-05-21"}}}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"changes": {"review": {"every": "P6M", "last": "2026-05-21"}}}) with data.today as "2026-11-21"
}

test_boundary_the_day_after_it_was_due if {
	rule.deny == {{"path": ["changes", "review", "last"], "text": "the review with customers was due on {day}", "args": {"day": "2026-11-21"}}} with input as given({"changes": {"review": {"every": "P6M", "last": "2026-05-21"}}}) with data.today as "2026-11-22"
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"status": "live"},
		{"changes": {"review": {"last": "2026-09-01"}}},
		{"changes": {"review": {"every": "P6M"}}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}

test_not_applicable_once_retired_whatever_the_day if {
	every fields in [
		{"changes": {"review": {"every": "P6M", "last": "2026-05-21"}}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired with data.today as "2026-11-22"
		count(rule.deny) == 0 with input as retired with data.today as "2026-11-22"
	}
}
