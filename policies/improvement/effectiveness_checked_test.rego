package trustcap.improvement.effectiveness_checked_test

import data.trustcap.improvement.effectiveness_checked as rule

given(fields) := trustcap.read("improvements", fields)

test_passes_after_a_incident if {
	rule.applies with input as given({"source": "incident", "done": "2026-06-01", "effectiveness_checked": "2026-06-01"})
	count(rule.deny) == 0 with input as given({"source": "incident", "done": "2026-06-01", "effectiveness_checked": "2026-06-01"})
}

test_passes_after_a_major_incident if {
	rule.applies with input as given({"source": "major-incident", "done": "2026-06-01", "effectiveness_checked": "2026-06-01"})
	count(rule.deny) == 0 with input as given({"source": "major-incident", "done": "2026-06-01", "effectiveness_checked": "2026-06-01"})
}

test_passes_after_a_security_incident if {
	rule.applies with input as given({"source": "security-incident", "done": "2026-06-01", "effectiveness_checked": "2026-06-01"})
	count(rule.deny) == 0 with input as given({"source": "security-incident", "done": "2026-06-01", "effectiveness_checked": "2026-06-01"})
}

test_passes_after_a_complaint if {
	rule.applies with input as given({"source": "complaint", "done": "2026-06-01", "effectiveness_checked": "2026-06-01"})
	count(rule.deny) == 0 with input as given({"source": "complaint", "done": "2026-06-01", "effectiveness_checked": "2026-06-01"})
}

test_fails_without_a_check if {
	rule.deny == {{"path": ["effectiveness_checked"], "text": "the improvement is made, and its effect was not checked"}} with input as given({"source": "incident", "done": "2026-06-01"})
}

test_boundary_a_day_too_early if {
	rule.deny == {{"path": ["effectiveness_checked"], "text": "its effect was checked on {checked}, before the improvement was made on {done}", "args": {"checked": "2026-05-31", "done": "2026-06-01"}}} with input as given({"source": "incident", "done": "2026-06-01", "effectiveness_checked": "2026-05-31"})
}

test_not_applicable_before_it_is_made if {
	not rule.applies with input as given({"source": "incident", "due": "2026-12-31"})
	count(rule.deny) == 0 with input as given({"source": "incident", "due": "2026-12-31"})
}

test_not_applicable_after_a_suggestion if {
	every fields in [
		{"source": "incident", "done": "2026-06-01"},
		{"source": "incident", "done": "2026-06-01", "effectiveness_checked": "2026-05-31"},
	] {
		other := given(object.union(fields, {"source": "suggestion"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
