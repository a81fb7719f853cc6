package trustcap.security.networks_tenants_apart_test

import data.trustcap.security.networks_tenants_apart as rule

given(fields) := trustcap.read("security", object.union({"networks": {"zones": ["customer"]}}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"networks": {"zones": ["customer"], "tenants_apart": true}})
	count(rule.deny) == 0 with input as given({"networks": {"zones": ["customer"], "tenants_apart": true}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["networks", "tenants_apart"], "text": "there is a zone for customers, and nothing says whether customers are kept apart in it"}} with input as given({})
}

test_fails_where_tenants_apart_is_false if {
	rule.deny == {{"path": ["networks", "tenants_apart"], "text": "customers are not kept apart in the networks"}} with input as given({"networks": {"zones": ["customer"], "tenants_apart": false}})
}

test_not_applicable_without_a_zone_for_customers if {
	every fields in [
		{"networks": {"zones": ["office"]}},
		{"networks": {"zones": ["office"], "tenants_apart": false}},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields)
	}
}
