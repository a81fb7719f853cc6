package trustcap.organization.requests_identity_test

import data.trustcap.organization.requests_identity as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

test_passes_when_stated if {
	count(rule.deny) == 0 with input as organization({"data_subject_requests": {"identity_check": {"en": "Only in case of doubt, by a call back."}}})
}

test_fails_in_silence if {
	rule.deny == {{"path": ["data_subject_requests", "identity_check"], "text": "nothing says when and how the identity of an applicant is checked"}} with input as organization({"data_subject_requests": {"answer_within": "P1M"}})
}

# Without `applies` the organization is looked at, whatever it declares.
test_looks_at_every_organization if count(rule.deny) == 1 with input as organization({})
