package trustcap.purpose.statute_named_test

import data.trustcap.purpose.statute_named as rule

test_passes_with_the_statute if {
	case := trustcap.read("purposes", {"basis": "legal-obligation", "statute": "§ 147 AO"})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
}

test_fails_without_the_statute_of_a_legal_obligation if {
	rule.deny == {{"path": ["statute"], "text": "the basis is a statute, and the statute is not named"}} with input as trustcap.read("purposes", {"basis": "legal-obligation"})
}

test_fails_without_the_statute_of_a_public_task if count(rule.deny) == 1 with input as trustcap.read("purposes", {"basis": "public-task"})

test_fails_without_the_special_law if count(rule.deny) == 1 with input as trustcap.read("purposes", {"basis": ["contract", "special-law"]})

test_not_applicable_to_a_contract if {
	case := trustcap.read("purposes", {"basis": "contract"})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
}
