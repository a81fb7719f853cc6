package trustcap.organization.authority_named_test

import data.trustcap.organization.authority_named as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

test_passes_with_the_authority if count(rule.deny) == 0 with input as organization({"authority": "BayLDA"})

test_fails_without_the_authority if {
	rule.deny == {{"path": ["authority"], "text": "the competent supervisory authority for data protection is not named"}} with input as organization({"address": {"country": "DE"}})
}

# Without `applies` the organization is looked at, whatever it declares.
test_looks_at_every_organization if count(rule.deny) == 1 with input as organization({})
