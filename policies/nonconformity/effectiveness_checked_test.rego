package trustcap.nonconformity.effectiveness_checked_test

import data.trustcap.nonconformity.effectiveness_checked as rule

given(fields) := trustcap.read("nonconformities", object.union({"grade": "minor", "found": "2026-05-04"}, fields))

test_boundary_on_the_same_day if {
	rule.applies with input as given({"done": "2026-06-01", "effectiveness_checked": "2026-06-01"})
	count(rule.deny) == 0 with input as given({"done": "2026-06-01", "effectiveness_checked": "2026-06-01"})
}

test_passes_when_a_major_one_is_checked if {
	rule.applies with input as given({"grade": "major", "done": "2026-06-01", "effectiveness_checked": "2026-09-01"})
	count(rule.deny) == 0 with input as given({"grade": "major", "done": "2026-06-01", "effectiveness_checked": "2026-09-01"})
}

test_fails_without_a_check if {
	rule.deny == {{"path": ["effectiveness_checked"], "text": "the corrective action is done, and its effect was not checked"}} with input as given({"done": "2026-06-01"})
}

test_boundary_a_day_too_early if {
	rule.deny == {{"path": ["effectiveness_checked"], "text": "its effect was checked on {checked}, before the action was done on {done}", "args": {"checked": "2026-05-31", "done": "2026-06-01"}}} with input as given({"done": "2026-06-01", "effectiveness_checked": "2026-05-31"})
}

test_not_applicable_before_it_is_done if {
	not rule.applies with input as given({"due": "2026-12-31"})
	count(rule.deny) == 0 with input as given({"due": "2026-12-31"})
}

test_not_applicable_to_an_opportunity if {
	every fields in [
		{"done": "2026-06-01"},
		{"done": "2026-06-01", "effectiveness_checked": "2026-05-31"},
	] {
		other := given(object.union(fields, {"grade": "opportunity"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
