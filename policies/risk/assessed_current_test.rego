package trustcap.risk.assessed_current_test

import data.trustcap.risk.assessed_current as rule

given(fields) := trustcap.read("risks", fields)

test_passes_in_time if {
	count(rule.deny) == 0 with input as given({"assessed": {"every": "P6M", "last": "2026-09-01"}})
}

test_fails_without_it if {
	rule.deny == {{"path": ["assessed"], "text": "nothing says that the assessment of the risk takes place"}} with input as given({})
}

test_fails_without_interval if {
	rule.deny == {{"path": ["assessed", "every"], "text": "nothing says how often the assessment of the risk takes place"}} with input as given({"assessed": {"last": "2026-09-01"}})
}

test_fails_without_a_day if {
	rule.deny == {{"path": ["assessed", "last"], "text": "nothing says when the assessment of the risk last took place"}} with input as given({"assessed": {"every": "P6M"}})
}

test_boundary_on_the_day_it_is_due if {
	count(rule.deny) == 0 with input as given({"assessed": {"every": "P6M", "last": "2026-05-21"}}) with data.today as "2026-11-21"
}

test_boundary_the_day_after_it_was_due if {
	rule.deny == {{"path": ["assessed", "last"], "text": "the assessment of the risk was due on {day}", "args": {"day": "2026-11-21"}}} with input as given({"assessed": {"every": "P6M", "last": "2026-05-21"}}) with data.today as "2026-11-22"
}

test_looks_at_every_risk if count(rule.deny) == 1 with input as given({})
