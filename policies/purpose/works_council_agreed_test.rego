package trustcap.purpose.works_council_agreed_test

import data.trustcap.purpose.works_council_agreed as rule

given(nature, state) := trustcap.read("purposes", {"nature": nature, "employment": {"works_council": state}})

test_passes_when_settled if {
	every state in ["agreed", "not-required"] {
		rule.applies with input as given("employment", state)
		count(rule.deny) == 0 with input as given("employment", state)
		count(rule.unknown) == 0 with input as given("employment", state)
	}
}

test_fails_while_pending if {
	rule.deny == {{"path": ["employment", "works_council"], "text": "data of employees is processed, and the agreement of the works council is pending"}} with input as given("employment", "pending")
	count(rule.unknown) == 0 with input as given("employment", "pending")
}

test_unknown_in_silence if {
	rule.unknown == {{"path": ["employment", "works_council"], "text": "nothing says whether the works council has a say in it"}} with input as trustcap.read("purposes", {"nature": "employment"})
}

test_not_applicable_outside_employment if {
	not rule.applies with input as given("billing", "pending")
	count(rule.deny) == 0 with input as given("billing", "pending")
	count(rule.unknown) == 0 with input as trustcap.read("purposes", {"nature": "billing"})
}
