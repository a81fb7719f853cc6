package trustcap.purpose.one_basis_test

import data.trustcap.purpose.one_basis as rule

test_passes_with_one_basis if {
	case := trustcap.read("purposes", {"basis": ["contract"]})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
}

test_boundary_two_bases_fail if {
	rule.deny == {{"path": ["basis"], "text": "more than one basis is named, and nothing says which one is relied on"}} with input as trustcap.read("purposes", {"basis": ["contract", "legal-obligation"]})
}

test_fails_with_consent_and_contract if count(rule.deny) == 1 with input as trustcap.read("purposes", {"basis": ["consent", "contract"]})

test_fails_with_interest_and_contract if {
	count(rule.deny) == 1 with input as trustcap.read("purposes", {"basis": ["legitimate-interest", "contract"]})
}

test_passes_where_another_rule_looks_at_consent_with_interest if {
	count(rule.deny) == 0 with input as trustcap.read("purposes", {"basis": ["consent", "legitimate-interest"]})
}

test_not_applicable_without_a_basis if {
	every case in [trustcap.read("purposes", {"title": "Newsletter"}), trustcap.read("purposes", {"basis": []})] {
		not rule.applies with input as case
		count(rule.deny) == 0 with input as case
	}
}
