package trustcap.organization.service_catalogue_test

import data.trustcap.organization.service_catalogue as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

test_passes_with_a_service if {
	count(rule.deny) == 0 with input as organization({}) with data.inventory as trustcap.inventory({"services": {"webmail": {"title": "Webmail"}}})
}

test_fails_without_a_service if {
	rule.deny == {{"path": [], "text": "no service is declared"}} with input as organization({}) with data.inventory as trustcap.inventory({"services": {}})
}

# Without `applies` the organization is looked at, whatever it declares.
test_looks_at_every_organization if {
	count(rule.deny) == 1 with input as organization({}) with data.inventory as trustcap.inventory({"people": {"ciso": {"title": "CISO"}}})
}
