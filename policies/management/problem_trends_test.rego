package trustcap.management.problem_trends_test

import data.trustcap.management.problem_trends as rule

given(fields) := trustcap.read("management", object.union({"id": "problem"}, fields))

test_passes_in_time if {
	rule.applies with input as given({"trends": {"every": "P6M", "last": "2026-09-01"}})
	count(rule.deny) == 0 with input as given({"trends": {"every": "P6M", "last": "2026-09-01"}})
}

test_fails_without_it if {
	rule.deny == {{"path": ["trends"], "text": "nothing says that the analysis of trends takes place"}} with input as given({})
}

test_fails_without_interval if {
	rule.deny == {{"path": ["trends", "every"], "text": "nothing says how often the analysis of trends takes place"}} with input as given({"trends": {"last": "2026-09-01"}})
}

test_fails_without_a_day if {
	rule.deny == {{"path": ["trends", "last"], "text": "nothing says when the analysis of trends last took place"}} with input as given({"trends": {"every": "P6M"}})
}

test_boundary_on_the_day_it_is_due if {
	rule.applies with input as given({"trends": {"every": "P6M", "last": "2026-05-21"}}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"trends": {"every": "P6M", "last": "2026-05-21"}}) with data.today as "2026-11-21"
}

test_boundary_the_day_after_it_was_due if {
	rule.deny == {{"path": ["trends", "last"], "text": "the analysis of trends was due on {day}", "args": {"day": "2026-11-21"}}} with input as given({"trends": {"every": "P6M", "last": "2026-05-21"}}) with data.today as "2026-11-22"
}

test_not_applicable_to_another_process if {
	every fields in [
		{},
		{"trends": {"last": "2026-09-01"}},
		{"trends": {"every": "P6M"}},
	] {
		other := given(object.union(fields, {"id": "incident"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}

test_not_applicable_to_another_process_on_another_day if {
	every fields in [
		{"trends": {"every": "P6M", "last": "2026-05-21"}},
	] {
		other := given(object.union(fields, {"id": "incident"}))
		not rule.applies with input as other with data.today as "2026-11-22"
		count(rule.deny) == 0 with input as other with data.today as "2026-11-22"
	}
}
