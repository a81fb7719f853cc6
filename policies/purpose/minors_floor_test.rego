package trustcap.purpose.minors_floor_test

import data.trustcap.purpose.minors_floor as rule

given(age) := trustcap.read("purposes", {"basis": "consent", "minors": {"age": age}})

test_passes_boundary_from_13 if {
	rule.applies with input as given(13)
	count(rule.deny) == 0 with input as given(13)
	count(rule.unknown) == 0 with input as given(13)
}

test_fails_boundary_from_12 if {
	rule.deny == {{
		"path": ["minors", "age"],
		"text": "children consent alone from the age of {age}, and no country may set it below {lowest}",
		"args": {"age": 12, "lowest": 13},
	}} with input as given(12)
}

test_unknown_without_an_age if {
	case := trustcap.read("purposes", {"basis": "consent", "minors": {"verified": "parent"}})
	count(rule.deny) == 0 with input as case
	rule.unknown == {{"path": ["minors", "age"], "text": "nothing says from which age children consent alone"}} with input as case
}

test_not_applicable_on_another_basis if {
	case := trustcap.read("purposes", {"basis": "contract", "minors": {"age": 12}})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
	count(rule.unknown) == 0 with input as trustcap.read("purposes", {"basis": "contract", "minors": {"verified": "parent"}})
}

test_not_applicable_where_no_children_are_addressed if not rule.applies with input as trustcap.read("purposes", {"basis": "consent"})
