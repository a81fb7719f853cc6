package trustcap.supplier.transfer_adequacy_scope_test

import data.trustcap.supplier.transfer_adequacy_scope as rule

facts := {"eea": ["DE"], "adequate": {"CA": {"scope": "commercial organizations"}, "CH": {"scope": "all"}, "US": {"scope": "listed organizations", "framework": "dpf"}}}

part(place) := {"path": [place, "CA"], "text": "the adequacy decision covers only part of the recipients in the country ({country}), and nothing says that this supplier is one of them", "args": {"country": {"country": "CA"}}}

test_fails_where_it_is_not_stated if {
	rule.deny == {part("countries")} with input as trustcap.read("suppliers", {"role": "processor", "countries": ["CA", "CH"]}) with data.facts.countries as facts
	rule.deny == {part("access_from")} with input as trustcap.read("suppliers", {"role": "controller", "access_from": ["CA"]}) with data.facts.countries as facts
}

test_passes_with_mechanism if {
	rule.applies with input as trustcap.read("suppliers", {"role": "joint-controller", "countries": ["CA"], "transfer": {"mechanism": "adequacy"}}) with data.facts.countries as facts
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "joint-controller", "countries": ["CA"], "transfer": {"mechanism": "adequacy"}}) with data.facts.countries as facts
}

test_not_applicable_where_the_decision_covers_all if not rule.applies with input as trustcap.read("suppliers", {"role": "processor", "countries": ["CH", "DE", "US"]}) with data.facts.countries as facts

test_not_applicable_in_a_role_without_personal_data if {
	not rule.applies with input as trustcap.read("suppliers", {"role": "supplier", "countries": ["CA"]}) with data.facts.countries as facts
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "supplier", "countries": ["CA"]}) with data.facts.countries as facts
}
