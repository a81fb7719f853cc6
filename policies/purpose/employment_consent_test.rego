package trustcap.purpose.employment_consent_test

import data.trustcap.purpose.employment_consent as rule

test_passes_on_contract if {
	case := trustcap.read("purposes", {"nature": "employment", "basis": "contract"})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
}

test_fails_on_consent if {
	rule.deny == {{"path": ["basis"], "text": "data of employees is processed by consent, which is seldom free in employment"}} with input as trustcap.read("purposes", {"nature": "employment", "basis": ["consent"]})
}

test_not_applicable_outside_employment if {
	case := trustcap.read("purposes", {"nature": "communication", "basis": "consent"})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
}
