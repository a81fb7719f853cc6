package trustcap.organization.breach_customers_told_test

import data.trustcap.organization.breach_customers_told as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

test_passes_with_time_and_channel if {
	case := organization({"breach": {"notices": [{"to": "customers", "within": "PT24H", "from": "awareness", "channel": "e-mail"}]}})
	count(rule.deny) == 0 with input as case
}

test_fails_without_the_notice if {
	rule.deny == {{"path": ["breach", "notices", "customers"], "text": "nothing says when and how customers are told of an incident"}} with input as organization({"breach": {"notices": [{"to": "authority"}]}})
}

test_fails_without_time_start_and_channel if {
	rule.deny == {
		{"path": ["breach", "notices", "customers", "within"], "text": "nothing says within which time customers are told of an incident"},
		{"path": ["breach", "notices", "customers", "from"], "text": "nothing says from when the time for telling customers of an incident runs"},
		{"path": ["breach", "notices", "customers", "channel"], "text": "nothing says by which channel customers are told of an incident"},
	} with input as organization({"breach": {"notices": [{"to": "customers"}]}})
}

# Without `applies` the organization is looked at, whatever it declares.
test_looks_at_every_organization if count(rule.deny) == 1 with input as organization({})
