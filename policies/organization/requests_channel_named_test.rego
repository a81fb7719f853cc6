package trustcap.organization.requests_channel_named_test

import data.trustcap.organization.requests_channel_named as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

test_passes_with_a_channel if count(rule.deny) == 0 with input as organization({"data_subject_requests": {"channels": ["web"]}})

test_fails_without_a_channel if {
	every case in [organization({"data_subject_requests": {"answer_within": "P1M"}}), organization({"data_subject_requests": {"channels": []}})] {
		rule.deny == {{"path": ["data_subject_requests", "channels"], "text": "nothing says how people send a request about their data"}} with input as case
	}
}

# Without `applies` the organization is looked at, whatever it declares.
test_looks_at_every_organization if count(rule.deny) == 1 with input as organization({})
