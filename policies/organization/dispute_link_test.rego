package trustcap.organization.dispute_link_test

import data.trustcap.organization.dispute_link as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

test_passes_without_a_link if {
	rule.applies with input as organization({"dispute_platform_link": false})
	count(rule.deny) == 0 with input as organization({"dispute_platform_link": false})
}

test_fails_with_a_link if {
	rule.applies with input as organization({"dispute_platform_link": true})
	rule.deny == {{"path": ["dispute_platform_link"], "text": "a link to the dispute platform of the Union is shown, and the platform was closed on 20 July 2025"}} with input as organization({"dispute_platform_link": true})
}

test_not_applicable_where_it_is_not_stated if {
	not rule.applies with input as organization({})
	count(rule.deny) == 0 with input as organization({})
}
