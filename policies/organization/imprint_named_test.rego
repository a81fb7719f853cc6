package trustcap.organization.imprint_named_test

import data.trustcap.organization.imprint_named as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

test_passes_with_the_page if {
	case := organization({"address": {"country": "DE"}, "imprint": "https://example.com/imprint"})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
}

test_fails_without_the_page if {
	rule.deny == {{"path": ["imprint"], "text": "no page with the provider identification is named"}} with input as organization({"address": {"country": "DE"}})
}

test_not_applicable_elsewhere if {
	every case in [organization({"address": {"country": "AT"}}), organization({})] {
		not rule.applies with input as case
		count(rule.deny) == 0 with input as case
	}
}
