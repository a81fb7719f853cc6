package trustcap.organization.breach_register_test

import data.trustcap.organization.breach_register as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

test_passes_with_a_register if count(rule.deny) == 0 with input as organization({"breach": {"register": "Breach register of the DPO"}})

test_fails_without_a_register if {
	rule.deny == {{"path": ["breach", "register"], "text": "nothing says where personal data breaches are documented"}} with input as organization({"breach": {"notices": [{"to": "authority"}]}})
}

# Without `applies` the organization is looked at, whatever it declares.
test_looks_at_every_organization if count(rule.deny) == 1 with input as organization({})
