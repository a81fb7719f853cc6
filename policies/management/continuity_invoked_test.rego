package trustcap.management.continuity_invoked_test

import data.trustcap.management.continuity_invoked as rule

given(fields) := trustcap.read("management", object.union({"id": "continuity"}, fields))

test_passes_when_all_is_stated if {
	rule.applies with input as given({"criteria": "outage beyond four hours", "responsible": "duty-manager", "after_review": true})
	count(rule.deny) == 0 with input as given({"criteria": "outage beyond four hours", "responsible": "duty-manager", "after_review": true})
}

test_fails_when_nothing_is_stated if {
	rule.deny == {
		{"path": ["criteria"], "text": "nothing says when a continuity plan is invoked"},
		{"path": ["responsible"], "text": "nothing says who invokes a continuity plan"},
		{"path": ["after_review"], "text": "nothing says that a continuity plan is reviewed after its use"},
	} with input as given({})
}

test_fails_without_a_review if {
	rule.deny == {{"path": ["after_review"], "text": "nothing says that a continuity plan is reviewed after its use"}} with input as given({"criteria": "outage beyond four hours", "responsible": "duty-manager", "after_review": false})
}

test_not_applicable_to_another_process if {
	every fields in [
		{},
		{"criteria": "outage beyond four hours", "responsible": "duty-manager", "after_review": false},
	] {
		other := given(object.union(fields, {"id": "incident"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
