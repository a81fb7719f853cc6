package trustcap.asset.licensed_test

import data.trustcap.asset.licensed as rule

given(fields) := trustcap.read("assets", object.union({"class": "software"}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"licensed": true})
	count(rule.deny) == 0 with input as given({"licensed": true})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["licensed"], "text": "nothing says whether licences are recorded and cover the use"}} with input as given({})
}

test_fails_where_licensed_is_false if {
	rule.deny == {{"path": ["licensed"], "text": "licences are not recorded, or do not cover the use"}} with input as given({"licensed": false})
}

test_not_applicable_to_another_class if {
	every fields in [
		{"class": "hardware"},
		{"licensed": false, "class": "hardware"},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields)
	}
}
