package trustcap.improvement.overdue_test

import data.trustcap.improvement.overdue as rule

given(fields) := trustcap.read("improvements", fields)

test_boundary_on_the_day_it_is_due if {
	rule.applies with input as given({"due": "2026-11-21"}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"due": "2026-11-21"}) with data.today as "2026-11-21"
}

test_boundary_the_day_after_it_was_due if {
	rule.deny == {{"path": ["due"], "text": "the improvement was due on {day}", "args": {"day": "2026-11-21"}}} with input as given({"due": "2026-11-21"}) with data.today as "2026-11-22"
}

test_passes_when_it_is_done if {
	rule.applies with input as given({"due": "2026-01-31", "done": "2026-03-01"}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"due": "2026-01-31", "done": "2026-03-01"}) with data.today as "2026-11-21"
}

test_not_applicable_without_a_date if {
	not rule.applies with input as given({"title": "x"})
	count(rule.deny) == 0 with input as given({"title": "x"})
}
