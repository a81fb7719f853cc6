package trustcap.service.own_law_abroad_test

import data.trustcap.service.own_law_abroad as rule

given(countries) := trustcap.read("services", {"id": "shop", "serves": {"countries": countries}})

register := trustcap.inventory({"obligations": {"fadp": {"countries": ["CH"]}, "uk-gdpr": {"countries": ["GB"]}}})

test_passes_when_the_law_is_named if {
	case := given(["DE", "CH"])
	rule.applies with input as case with data.inventory as register
	count(rule.deny) == 0 with input as case with data.inventory as register with data.used_by as {"services": {"shop": {"obligations": ["fadp"]}}}
}

test_fails_when_it_is_not_named if {
	rule.deny == {{
		"path": ["serves", "countries", "GB"],
		"text": "people are served in a country with a law of its own ({country}), and no obligation names that law",
		"args": {"country": {"country": "GB"}},
	}} with input as given(["DE", "CH", "GB"]) with data.inventory as register with data.used_by as {"services": {"shop": {"obligations": ["fadp"]}}}
}

test_fails_when_it_names_another_service if {
	count(rule.deny) == 2 with input as given(["CH", "GB"]) with data.inventory as register with data.used_by as {"services": {"mail": {"obligations": ["fadp", "uk-gdpr"]}}}
}

test_not_applicable_in_other_countries if {
	not rule.applies with input as given(["DE", "US"]) with data.inventory as register
	count(rule.deny) == 0 with input as given(["DE", "US"]) with data.inventory as register
}

test_not_applicable_once_retired if {
	case := trustcap.read("services", {"id": "shop", "status": "retired", "serves": {"countries": ["CH"]}})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
}
