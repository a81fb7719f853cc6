package trustcap.organization.privacy_contact_test

import data.trustcap.organization.privacy_contact as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

test_passes_with_an_address if count(rule.deny) == 0 with input as organization({"contacts": {"privacy": "privacy@example.com"}})

test_fails_without_an_address if {
	rule.deny == {{"path": ["contacts", "privacy"], "text": "no address for questions about data protection is published"}} with input as organization({"contacts": {"general": "info@example.com"}})
}

# Without `applies` the organization is looked at, whatever it declares.
test_looks_at_every_organization if count(rule.deny) == 1 with input as organization({})
