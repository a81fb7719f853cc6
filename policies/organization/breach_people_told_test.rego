package trustcap.organization.breach_people_told_test

import data.trustcap.organization.breach_people_told as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

test_passes_when_people_are_told if {
	count(rule.deny) == 0 with input as organization({"breach": {"notices": [{"to": "data-subjects", "channel": "e-mail"}]}})
}

test_fails_when_only_others_are_told if {
	rule.deny == {{
		"path": ["breach", "notices", "data-subjects"],
		"text": "nothing says how people are told of a breach that puts them at high risk",
	}} with input as organization({"breach": {"notices": [{"to": "authority"}, {"to": "customers"}]}})
}

# Without `applies` the organization is looked at, whatever it declares.
test_looks_at_every_organization if count(rule.deny) == 1 with input as organization({})
