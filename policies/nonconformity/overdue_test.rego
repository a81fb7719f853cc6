package trustcap.nonconformity.overdue_test

import data.trustcap.nonconformity.overdue as rule

given(fields) := trustcap.read("nonconformities", object.union({"grade": "minor", "found": "2026-05-04"}, fields))

test_boundary_on_the_day_it_is_due if {
	rule.applies with input as given({"due": "2026-11-21"}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"due": "2026-11-21"}) with data.today as "2026-11-21"
}

test_boundary_the_day_after_it_was_due if {
	rule.deny == {{"path": ["due"], "text": "the corrective action was due on {day}", "args": {"day": "2026-11-21"}}} with input as given({"due": "2026-11-21"}) with data.today as "2026-11-22"
}

test_passes_when_it_is_done if {
	rule.applies with input as given({"due": "2026-01-31", "done": "2026-03-01"}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"due": "2026-01-31", "done": "2026-03-01"}) with data.today as "2026-11-21"
}

test_passes_when_a_major_one_is_in_time if {
	rule.applies with input as given({"grade": "major", "due": "2026-12-31"})
	count(rule.deny) == 0 with input as given({"grade": "major", "due": "2026-12-31"})
}

test_not_applicable_without_a_date if {
	not rule.applies with input as given({"cause": "no deputy"})
	count(rule.deny) == 0 with input as given({"cause": "no deputy"})
}

test_not_applicable_to_an_opportunity if {
	every fields in [
		{"due": "2026-11-21"},
	] {
		other := given(object.union(fields, {"grade": "opportunity"}))
		not rule.applies with input as other with data.today as "2026-11-22"
		count(rule.deny) == 0 with input as other with data.today as "2026-11-22"
	}
}
