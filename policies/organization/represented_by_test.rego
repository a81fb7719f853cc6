package trustcap.organization.represented_by_test

import data.trustcap.organization.represented_by as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

test_passes_with_a_role if count(rule.deny) == 0 with input as organization({"represented_by": ["managing-director"]})

test_fails_without_a_role if {
	rule.deny == {{"path": ["represented_by"], "text": "nothing says which role represents the organization"}} with input as organization({"represented_by": []})
}

# Without `applies` the organization is looked at, whatever it declares.
test_looks_at_every_organization if count(rule.deny) == 1 with input as organization({})
