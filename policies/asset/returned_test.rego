package trustcap.asset.returned_test

import data.trustcap.asset.returned as rule

given(fields) := trustcap.read("assets", object.union({"class": "hardware"}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"returned": true})
	count(rule.deny) == 0 with input as given({"returned": true})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["returned"], "text": "nothing says whether return is part of leaving"}} with input as given({})
}

test_fails_where_returned_is_false if {
	rule.deny == {{"path": ["returned"], "text": "return is not part of leaving"}} with input as given({"returned": false})
}

test_not_applicable_to_what_nobody_carries if {
	every fields in [
		{"class": "software"},
		{"returned": false, "class": "software"},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields)
	}
}

test_applies_to_all_that_people_carry if {
	every class in ["hardware", "mobile", "media"] {
		rule.applies with input as trustcap.read("assets", {"class": class})
	}
}
