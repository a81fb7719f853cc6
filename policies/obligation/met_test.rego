package trustcap.obligation.met_test

import data.trustcap.obligation.met as rule

given(fields) := trustcap.read("obligations", fields)

test_passes_when_both_are_stated if {
	count(rule.deny) == 0 with input as given({"met_by": ["measures/backup"], "applies_to": ["services/webmail"]})
}

test_fails_when_nothing_is_stated if {
	rule.deny == {
		{"path": ["met_by"], "text": "nothing says how the obligation is met"},
		{"path": ["applies_to"], "text": "nothing says what the obligation applies to"},
	} with input as given({})
}

test_fails_with_empty_lists if {
	rule.deny == {
		{"path": ["met_by"], "text": "nothing says how the obligation is met"},
		{"path": ["applies_to"], "text": "nothing says what the obligation applies to"},
	} with input as given({"met_by": [], "applies_to": []})
}

test_looks_at_every_obligation if count(rule.deny) == 2 with input as given({})
