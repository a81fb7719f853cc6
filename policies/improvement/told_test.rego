package trustcap.improvement.told_test

import data.trustcap.improvement.told as rule

given(fields) := trustcap.read("improvements", fields)

test_passes_after_a_complaint if {
	rule.applies with input as given({"source": "complaint", "done": "2026-09-01", "told": true})
	count(rule.deny) == 0 with input as given({"source": "complaint", "done": "2026-09-01", "told": true})
}

test_passes_after_a_request if {
	rule.applies with input as given({"source": "request", "done": "2026-09-01", "told": true})
	count(rule.deny) == 0 with input as given({"source": "request", "done": "2026-09-01", "told": true})
}

test_passes_after_a_suggestion if {
	rule.applies with input as given({"source": "suggestion", "done": "2026-09-01", "told": true})
	count(rule.deny) == 0 with input as given({"source": "suggestion", "done": "2026-09-01", "told": true})
}

test_passes_after_a_survey if {
	rule.applies with input as given({"source": "survey", "done": "2026-09-01", "told": true})
	count(rule.deny) == 0 with input as given({"source": "survey", "done": "2026-09-01", "told": true})
}

test_passes_after_a_social_media if {
	rule.applies with input as given({"source": "social-media", "done": "2026-09-01", "told": true})
	count(rule.deny) == 0 with input as given({"source": "social-media", "done": "2026-09-01", "told": true})
}

test_fails_when_nothing_is_said if {
	rule.deny == {{"path": ["told"], "text": "the improvement is made, and nothing says that those who brought it up heard of it"}} with input as given({"source": "complaint", "done": "2026-09-01"})
}

test_fails_when_they_were_not_told if {
	rule.deny == {{"path": ["told"], "text": "the improvement is made, and nothing says that those who brought it up heard of it"}} with input as given({"source": "complaint", "done": "2026-09-01", "told": false})
}

test_not_applicable_before_it_is_made if {
	not rule.applies with input as given({"source": "complaint", "due": "2026-12-31"})
	count(rule.deny) == 0 with input as given({"source": "complaint", "due": "2026-12-31"})
}

test_not_applicable_after_an_audit if {
	every fields in [
		{"source": "complaint", "done": "2026-09-01"},
		{"source": "complaint", "done": "2026-09-01", "told": false},
	] {
		other := given(object.union(fields, {"source": "audit"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
