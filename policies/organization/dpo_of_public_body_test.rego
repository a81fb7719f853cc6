package trustcap.organization.dpo_of_public_body_test

import data.trustcap.organization.dpo_of_public_body as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

test_passes_with_a_data_protection_officer if {
	case := organization({"sector": "public", "dpo": {"contact": "dpo@example.com"}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
	count(rule.exempt) == 0 with input as case
}

test_fails_without_a_data_protection_officer if {
	every case in [organization({"sector": "public"}), organization({"sector": "public", "dpo": "none"})] {
		rule.deny == {{"path": ["dpo"], "text": "a public body has not designated a data protection officer"}} with input as case
	}
}

test_not_applicable_to_a_private_organization if {
	case := organization({"sector": "private", "dpo": "none"})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
	rule.exempt == {{"path": ["sector"], "text": "the organization is no public authority or body"}} with input as case
}

test_not_applicable_and_not_exempt_where_it_is_not_stated if {
	not rule.applies with input as organization({})
	count(rule.exempt) == 0 with input as organization({})
}
