package trustcap.nonconformity.action_planned_test

import data.trustcap.nonconformity.action_planned as rule

given(fields) := trustcap.read("nonconformities", object.union({"grade": "minor", "found": "2026-05-04"}, fields))

test_passes_when_planned if {
	rule.applies with input as given({"action": "name a deputy", "owner": "cio", "due": "2026-12-31"})
	count(rule.deny) == 0 with input as given({"action": "name a deputy", "owner": "cio", "due": "2026-12-31"})
}

test_passes_when_done if {
	rule.applies with input as given({"action": "name a deputy", "owner": "cio", "done": "2026-06-01"})
	count(rule.deny) == 0 with input as given({"action": "name a deputy", "owner": "cio", "done": "2026-06-01"})
}

test_passes_when_major if {
	rule.applies with input as given({"grade": "major", "action": "name a deputy", "owner": "cio", "due": "2026-12-31"})
	count(rule.deny) == 0 with input as given({"grade": "major", "action": "name a deputy", "owner": "cio", "due": "2026-12-31"})
}

test_fails_when_nothing_is_stated if {
	rule.deny == {
		{"path": ["action"], "text": "no corrective action is stated"},
		{"path": ["owner"], "text": "nothing says who carries out the corrective action"},
		{"path": ["due"], "text": "nothing says until when the corrective action is done"},
	} with input as given({})
}

test_not_applicable_to_an_opportunity if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"grade": "opportunity"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
