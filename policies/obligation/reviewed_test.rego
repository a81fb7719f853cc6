package trustcap.obligation.reviewed_test

import data.trustcap.obligation.reviewed as rule

given(fields) := trustcap.read("obligations", fields)

test_passes_in_time if {
	count(rule.deny) == 0 with input as given({"reviewed": {"every": "P6M", "last": "2026-09-01"}})
}

test_fails_without_it if {
	rule.deny == {{"path": ["reviewed"], "text": "nothing says that the review of the obligation takes place"}} with input as given({})
}

test_fails_without_interval if {
	rule.deny == {{"path": ["reviewed", "every"], "text": "nothing says how often the review of the obligation takes place"}} with input as given({"reviewed": {"last": "2026-09-01"}})
}

test_fails_without_a_day if {
	rule.deny == {{"path": ["reviewed", "last"], "text": "nothing says when the review of the obligation last took place"}} with input as given({"reviewed": {"every": "P6M"}})
}

test_boundary_on_the_day_it_is_due if {
	count(rule.deny) == 0 with input as given({"reviewed": {"every": "P6M", "last": "2026-05-21"}}) with data.today as "2026-11-21"
}

test_boundary_the_day_after_it_was_due if {
	rule.deny == {{"path": ["reviewed", "last"], "text": "the review of the obligation was due on {day}", "args": {"day": "2026-11-21"}}} with input as given({"reviewed": {"every": "P6M", "last": "2026-05-21"}}) with data.today as "2026-11-22"
}

test_looks_at_every_obligation if count(rule.deny) == 1 with input as given({})
