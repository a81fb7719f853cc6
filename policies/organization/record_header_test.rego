package trustcap.organization.record_header_test

import data.trustcap.organization.record_header as rule

address := {"street": "Seestraße 1", "postcode": "87435", "city": "Kempten", "country": "DE"}

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

incomplete := {"path": ["address"], "text": "the postal address of the controller is not complete"}

unreachable := {"path": ["contacts"], "text": "no address is named at which the controller can be reached"}

test_passes_when_complete if {
	every kind in ["general", "privacy"] {
		count(rule.deny) == 0 with input as organization({"address": address, "contacts": {kind: "info@example.com"}})
	}
}

test_fails_without_a_part_of_the_address if {
	every part in ["street", "postcode", "city", "country"] {
		rule.deny == {incomplete} with input as organization({"address": object.remove(address, [part]), "contacts": {"general": "info@example.com"}})
	}
}

test_fails_without_a_contact if {
	every more in [{"address": address}, {"address": address, "contacts": {"security": "security@example.com"}}] {
		rule.deny == {unreachable} with input as organization(more)
	}
}

# Without `applies` the organization is looked at, whatever it declares.
test_looks_at_every_organization if rule.deny == {incomplete, unreachable} with input as organization({})
