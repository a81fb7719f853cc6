package trustcap.organization.requests_free_test

import data.trustcap.organization.requests_free as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

test_passes_free_of_charge if {
	case := organization({"data_subject_requests": {"free_of_charge": true}})
	count(rule.deny) == 0 with input as case
	count(rule.unknown) == 0 with input as case
}

test_fails_with_a_fee if {
	case := organization({"data_subject_requests": {"free_of_charge": false}})
	rule.deny == {{"path": ["data_subject_requests", "free_of_charge"], "text": "a fee is taken for answering requests of data subjects"}} with input as case
	count(rule.unknown) == 0 with input as case
}

# Without `applies` the organization is looked at, whatever it declares.
test_looks_at_every_organization if {
	count(rule.deny) == 0 with input as organization({})
	rule.unknown == {{"path": ["data_subject_requests", "free_of_charge"], "text": "nothing says whether requests of data subjects are answered free of charge"}} with input as organization({})
}
