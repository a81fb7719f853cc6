package trustcap.purpose.minors_age_test

import data.trustcap.purpose.minors_age as rule

given(age) := trustcap.read("purposes", {"basis": "consent", "minors": {"age": age}})

seated(country) := trustcap.inventory({"organization": {"name": "Example", "languages": ["de"], "address": {"country": country}}})

open(age) := {{"path": ["minors", "age"], "text": "children consent alone from the age of {age}, and whether the law of the country allows it has not been looked up", "args": {"age": age}}}

test_passes_boundary_from_the_age_of_the_law if {
	every country, age in {"DE": 16, "AT": 14, "FR": 15, "BE": 13} {
		rule.applies with input as given(age) with data.inventory as seated(country)
		count(rule.deny) == 0 with input as given(age) with data.inventory as seated(country)
		count(rule.unknown) == 0 with input as given(age) with data.inventory as seated(country)
	}
}

test_fails_boundary_below_the_age_of_the_law if {
	rule.deny == {{
		"path": ["minors", "age"],
		"text": "children consent alone from the age of {age}, and the law at the seat ({country}) says {limit}",
		"args": {"age": 15, "country": {"country": {"country": "DE"}}, "limit": 16},
	}} with input as given(15) with data.inventory as seated("DE")
	count(rule.deny) == 1 with input as given(13) with data.inventory as seated("AT")
	count(rule.unknown) == 0 with input as given(13) with data.inventory as seated("AT")
}

test_unknown_boundary_in_a_country_not_looked_up if {
	count(rule.deny) == 0 with input as given(15) with data.inventory as seated("CH")
	rule.unknown == open(15) with input as given(15) with data.inventory as seated("CH")
	rule.unknown == open(13) with input as given(13) with data.inventory as trustcap.inventory({})
	count(rule.unknown) == 0 with input as given(16) with data.inventory as seated("CH")
}

test_not_applicable_below_the_floor if {
	not rule.applies with input as given(12) with data.inventory as seated("DE")
	count(rule.deny) == 0 with input as given(12) with data.inventory as seated("DE")
	count(rule.unknown) == 0 with input as given(12) with data.inventory as seated("CH")
}

test_not_applicable_on_another_basis if {
	case := trustcap.read("purposes", {"basis": "contract", "minors": {"age": 14}})
	not rule.applies with input as case with data.inventory as seated("DE")
	count(rule.deny) == 0 with input as case with data.inventory as seated("DE")
}

test_not_applicable_without_an_age if {
	not rule.applies with input as trustcap.read("purposes", {"basis": "consent", "minors": {"verified": "parent"}}) with data.inventory as seated("DE")
}
