package trustcap.purpose.consent_not_with_interest_test

import data.trustcap.purpose.consent_not_with_interest as rule

test_passes_with_consent_alone if {
	case := trustcap.read("purposes", {"basis": "consent"})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
	count(rule.exempt) == 0 with input as case
}

test_fails_with_consent_and_interest if {
	rule.deny == {{"path": ["basis"], "text": "consent is asked, and the same purpose also rests on a legitimate interest"}} with input as trustcap.read("purposes", {"basis": ["consent", "legitimate-interest"]})
}

test_passes_with_consent_and_contract if count(rule.deny) == 0 with input as trustcap.read("purposes", {"basis": ["consent", "contract"]})

test_not_applicable_to_interest_alone if {
	case := trustcap.read("purposes", {"basis": "legitimate-interest"})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
	rule.exempt == {{"path": ["basis"], "text": "the processing does not rest on consent"}} with input as case
}

test_not_exempt_without_a_basis if {
	every case in [trustcap.read("purposes", {"title": "Newsletter"}), trustcap.read("purposes", {"basis": []})] {
		not rule.applies with input as case
		count(rule.exempt) == 0 with input as case
	}
}
