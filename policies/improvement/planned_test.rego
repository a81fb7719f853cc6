package trustcap.improvement.planned_test

import data.trustcap.improvement.planned as rule

given(fields) := trustcap.read("improvements", fields)

test_passes_when_planned if {
	count(rule.deny) == 0 with input as given({"source": "complaint", "owner": "team-mail", "due": "2026-12-31"})
}

test_passes_when_done if {
	count(rule.deny) == 0 with input as given({"source": "complaint", "owner": "team-mail", "done": "2026-09-01"})
}

test_fails_when_nothing_is_stated if {
	rule.deny == {
		{"path": ["source"], "text": "nothing says what prompted the improvement"},
		{"path": ["owner"], "text": "nothing says who carries out the improvement"},
		{"path": ["due"], "text": "nothing says until when the improvement is done"},
	} with input as given({})
}

test_looks_at_every_improvement if count(rule.deny) == 3 with input as given({})
