package trustcap.service.satisfaction_current_test

import data.trustcap.service.satisfaction_current as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_in_time if {
	rule.applies with input as given({"satisfaction": {"customers": {"every": "P6M", "last": "2026-09-01"}}}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"satisfaction": {"customers": {"every": "P6M", "last": "2026-09-01"}}}) with data.today as "2026-11-21"
}

test_fails_without_it if {
	rule.deny == {{"path": ["satisfaction", "customers"], "text": "nothing says that the satisfaction of customers is measured"}} with input as given({"status": "live"})
}

test_fails_without_interval if {
	rule.deny == {{"path": ["satisfaction", "customers", "every"], "text": "nothing says at which interval the satisfaction of customers is measured"}} with input as given({"satisfaction": {"customers": {"last": "2026-09-01"}}})
}

test_fails_without_a_day if {
	rule.deny == {{"path": ["satisfaction", "customers", "last"], "text": "nothing says when the satisfaction of customers was last measured"}} with input as given({"satisfaction": {"customers": {"every": "P6M"}}})
}

test_boundary_on_the_day_it_is_due if {
	rule.applies with input as given({"satisfaction": {"customers": {"every": "P6M", "last": "2026-05-21"}}}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"satisfaction": {"customers": {"every": "P6M", "last": "2026-05-21"}}}) with data.today as "2026-11-21"
}

test_boundary_the_day_after_it_was_due if {
	rule.deny == {{"path": ["satisfaction", "customers", "last"], "text": "the measurement of satisfaction was due on {day}", "args": {"day": "2026-11-21"}}} with input as given({"satisfaction": {"customers": {"every": "P6M", "last": "2026-05-21"}}}) with data.today as "2026-11-22"
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"status": "live"},
		{"satisfaction": {"customers": {"last": "2026-09-01"}}},
		{"satisfaction": {"customers": {"every": "P6M"}}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}

test_not_applicable_once_retired_whatever_the_day if {
	every fields in [
		{"satisfaction": {"customers": {"every": "P6M", "last": "2026-05-21"}}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired with data.today as "2026-11-22"
		count(rule.deny) == 0 with input as retired with data.today as "2026-11-22"
	}
}
