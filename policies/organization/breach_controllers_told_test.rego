package trustcap.organization.breach_controllers_told_test

import data.trustcap.organization.breach_controllers_told as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

hosting := trustcap.inventory({"processing_on_behalf": {"hosting": {"categories": ["hosting"]}}})

nothing := trustcap.inventory({"processing_on_behalf": {}})

test_passes_when_controllers_or_customers_are_told if {
	every who in ["controllers", "customers"] {
		case := organization({"breach": {"notices": [{"to": who, "within": "PT24H", "from": "awareness"}]}})
		rule.applies with input as case with data.inventory as hosting
		count(rule.deny) == 0 with input as case with data.inventory as hosting
	}
}

test_fails_when_only_the_authority_is_told if {
	rule.deny == {{
		"path": ["breach", "notices", "controllers"],
		"text": "data is processed on behalf of others, and nothing says when they are told of a breach",
	}} with input as organization({"breach": {"notices": [{"to": "authority"}]}}) with data.inventory as hosting
}

test_not_applicable_without_processing_on_behalf if {
	not rule.applies with input as organization({}) with data.inventory as nothing
	count(rule.deny) == 0 with input as organization({}) with data.inventory as nothing
}
