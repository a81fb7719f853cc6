package trustcap.purpose.interest_named_test

import data.trustcap.purpose.interest_named as rule

test_passes_with_the_interest if {
	case := trustcap.read("purposes", {"basis": "legitimate-interest", "interest": "Defence against attacks"})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
	count(rule.exempt) == 0 with input as case
}

test_fails_without_the_interest if {
	rule.deny == {{"path": ["interest"], "text": "the processing rests on a legitimate interest, and nothing says which"}} with input as trustcap.read("purposes", {"basis": "legitimate-interest"})
}

test_not_applicable_to_a_contract if {
	case := trustcap.read("purposes", {"basis": "contract"})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
	rule.exempt == {{"path": ["basis"], "text": "the processing does not rest on a legitimate interest"}} with input as case
}

test_not_exempt_without_a_basis if {
	every case in [trustcap.read("purposes", {"title": "Defence"}), trustcap.read("purposes", {"basis": []})] {
		count(rule.exempt) == 0 with input as case
	}
}
