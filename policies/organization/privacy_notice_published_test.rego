package trustcap.organization.privacy_notice_published_test

import data.trustcap.organization.privacy_notice_published as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

test_passes_with_an_address if count(rule.deny) == 0 with input as organization({"privacy_notice": {"url": "https://example.com/privacy"}})

test_fails_without_an_address if {
	rule.deny == {{"path": ["privacy_notice", "url"], "text": "nothing says where the privacy notice can be read"}} with input as organization({"privacy_notice": {"version": "3"}})
}

# Without `applies` the organization is looked at, whatever it declares.
test_looks_at_every_organization if count(rule.deny) == 1 with input as organization({})
