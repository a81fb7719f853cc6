package trustcap.organization.dpo_contact_published_test

import data.trustcap.organization.dpo_contact_published as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

test_passes_with_contact_details if {
	case := organization({"dpo": {"contact": "dpo@example.com"}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
	count(rule.exempt) == 0 with input as case
}

test_fails_without_contact_details if {
	rule.deny == {{"path": ["dpo", "contact"], "text": "a data protection officer is designated, and no contact details are published"}} with input as organization({"dpo": {"reported_to_authority": true}})
}

test_not_applicable_where_none_is_designated if {
	case := organization({"dpo": "none"})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
	rule.exempt == {{"path": ["dpo"], "text": "no data protection officer is designated"}} with input as case
}

test_not_applicable_and_not_exempt_where_it_is_not_stated if {
	not rule.applies with input as organization({})
	count(rule.deny) == 0 with input as organization({})
	count(rule.exempt) == 0 with input as organization({})
}
