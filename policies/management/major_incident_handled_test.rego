package trustcap.management.major_incident_handled_test

import data.trustcap.management.major_incident_handled as rule

given(fields) := trustcap.read("management", object.union({"id": "major-incident"}, fields))

test_passes_when_all_is_stated if {
	rule.applies with input as given({"responsible": "duty-manager", "informs": ["board"], "after_review": true})
	count(rule.deny) == 0 with input as given({"responsible": "duty-manager", "informs": ["board"], "after_review": true})
}

test_fails_when_nothing_is_stated if {
	rule.deny == {
		{"path": ["responsible"], "text": "nothing says who is responsible for a major incident"},
		{"path": ["informs"], "text": "nothing says who in top management is informed of a major incident"},
		{"path": ["after_review"], "text": "nothing says that each major incident is reviewed afterwards"},
	} with input as given({})
}

test_fails_when_nobody_is_informed if {
	rule.deny == {{"path": ["informs"], "text": "nothing says who in top management is informed of a major incident"}} with input as given({"responsible": "duty-manager", "informs": [], "after_review": true})
}

test_fails_without_a_review if {
	rule.deny == {{"path": ["after_review"], "text": "nothing says that each major incident is reviewed afterwards"}} with input as given({"responsible": "duty-manager", "informs": ["board"], "after_review": false})
}

test_not_applicable_to_another_process if {
	every fields in [
		{},
		{"responsible": "duty-manager", "informs": [], "after_review": true},
		{"responsible": "duty-manager", "informs": ["board"], "after_review": false},
	] {
		other := given(object.union(fields, {"id": "incident"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
