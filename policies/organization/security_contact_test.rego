package trustcap.organization.security_contact_test

import data.trustcap.organization.security_contact as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

test_passes_with_an_address if {
	every case in [
		organization({"contacts": {"security": "security@example.com"}}),
		organization({"vulnerability_disclosure": {"url": "https://example.com/security"}}),
		organization({"vulnerability_disclosure": {"contact": "security@example.com"}}),
	] {
		count(rule.deny) == 0 with input as case
	}
}

test_fails_without_an_address if {
	rule.deny == {{"path": ["contacts", "security"], "text": "no address for reporting weaknesses and incidents is published"}} with input as organization({"contacts": {"privacy": "privacy@example.com"}})
}

# Without `applies` the organization is looked at, whatever it declares.
test_looks_at_every_organization if count(rule.deny) == 1 with input as organization({})
