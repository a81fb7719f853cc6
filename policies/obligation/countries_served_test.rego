package trustcap.obligation.countries_served_test

import data.trustcap.obligation.countries_served as rule

given(fields) := trustcap.read("obligations", fields)

test_passes_when_offered_there if {
	rule.applies with input as given({"countries": ["DE"], "applies_to": ["services/webmail", "datasets/crm"]}) with data.inventory as trustcap.inventory({"services": {"webmail": {"serves": {"countries": ["DE", "AT"]}}}})
	count(rule.deny) == 0 with input as given({"countries": ["DE"], "applies_to": ["services/webmail", "datasets/crm"]}) with data.inventory as trustcap.inventory({"services": {"webmail": {"serves": {"countries": ["DE", "AT"]}}}})
}

test_fails_when_not_offered_there if {
	rule.deny == {{"path": ["countries", "FR"], "text": "the obligation holds in a country where none of the services it applies to is offered ({country})", "args": {"country": {"country": "FR"}}}} with input as given({"countries": ["DE", "FR"], "applies_to": ["services/webmail"]}) with data.inventory as trustcap.inventory({"services": {"webmail": {"serves": {"countries": ["DE", "AT"]}}}})
}

test_boundary_with_one_market if {
	rule.applies with input as given({"countries": ["AT"], "applies_to": ["services/webmail"]}) with data.inventory as trustcap.inventory({"services": {"webmail": {"serves": {"countries": ["AT"]}}}})
	count(rule.deny) == 0 with input as given({"countries": ["AT"], "applies_to": ["services/webmail"]}) with data.inventory as trustcap.inventory({"services": {"webmail": {"serves": {"countries": ["AT"]}}}})
}

test_boundary_outside_of_the_one_market if {
	rule.deny == {{"path": ["countries", "DE"], "text": "the obligation holds in a country where none of the services it applies to is offered ({country})", "args": {"country": {"country": "DE"}}}} with input as given({"countries": ["DE"], "applies_to": ["services/webmail", "datasets/shop"]}) with data.inventory as trustcap.inventory({"services": {"webmail": {"serves": {"countries": ["AT"]}}, "shop": {"serves": {"countries": ["DE"]}}}})
}

test_not_applicable_when_no_service_states_countries if {
	not rule.applies with input as given({"countries": ["FR"], "applies_to": ["services/webmail"]}) with data.inventory as trustcap.inventory({"services": {"webmail": {}}})
	count(rule.deny) == 0 with input as given({"countries": ["FR"], "applies_to": ["services/webmail"]}) with data.inventory as trustcap.inventory({"services": {"webmail": {}}})
}

test_not_applicable_without_countries if {
	not rule.applies with input as given({"applies_to": ["services/webmail"]}) with data.inventory as trustcap.inventory({"services": {"webmail": {"serves": {"countries": ["DE"]}}}})
	count(rule.deny) == 0 with input as given({"applies_to": ["services/webmail"]}) with data.inventory as trustcap.inventory({"services": {"webmail": {"serves": {"countries": ["DE"]}}}})
}

test_not_applicable_with_an_empty_list if {
	not rule.applies with input as given({"countries": [], "applies_to": ["services/webmail"]}) with data.inventory as trustcap.inventory({"services": {"webmail": {"serves": {"countries": ["DE"]}}}})
	count(rule.deny) == 0 with input as given({"countries": [], "applies_to": ["services/webmail"]}) with data.inventory as trustcap.inventory({"services": {"webmail": {"serves": {"countries": ["DE"]}}}})
}
