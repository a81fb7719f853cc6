package trustcap.organization.dpo_reported_test

import data.trustcap.organization.dpo_reported as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

test_passes_when_reported if {
	case := organization({"dpo": {"reported_to_authority": true}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
	count(rule.exempt) == 0 with input as case
}

test_fails_when_not_reported if {
	every case in [organization({"dpo": {"reported_to_authority": false}}), organization({"dpo": {"contact": "dpo@example.com"}})] {
		rule.deny == {{"path": ["dpo", "reported_to_authority"], "text": "nothing says that the data protection officer is reported to the supervisory authority"}} with input as case
	}
}

test_not_applicable_where_none_is_designated if {
	case := organization({"dpo": "none"})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
	rule.exempt == {{"path": ["dpo"], "text": "no data protection officer is designated"}} with input as case
}

test_not_applicable_and_not_exempt_where_it_is_not_stated if {
	not rule.applies with input as organization({})
	count(rule.deny) == 0 with input as organization({})
	count(rule.exempt) == 0 with input as organization({})
}
