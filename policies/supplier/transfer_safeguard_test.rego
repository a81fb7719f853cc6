package trustcap.supplier.transfer_safeguard_test

import data.trustcap.supplier.transfer_safeguard as rule

facts := {
	"eea": ["DE", "NO"],
	"adequate": {
		"CH": {"decision": "2000/518/EC"},
		"GB": {"decision": "(EU) 2021/1772", "valid_until": "2031-12-27"},
		"US": {"decision": "(EU) 2023/1795", "framework": "dpf"},
	},
}

in_india := {"path": ["countries", "IN"], "text": "personal data is held or handled outside the EEA ({country}), and no safeguard of the transfer is named", "args": {"country": {"country": "IN"}}}

from_india := {"path": ["access_from", "IN"], "text": "personal data can be reached from outside the EEA ({country}), and no safeguard of the transfer is named", "args": {"country": {"country": "IN"}}}

not_adequate(country) := {"path": ["countries", country], "text": "the transfer is said to rest on an adequacy decision, and none in force covers it ({country})", "args": {"country": {"country": country}}}

test_fails_without_safeguard if {
	rule.deny == {in_india} with input as trustcap.read("suppliers", {"role": "processor", "countries": ["DE", "IN"], "access_from": ["DE"]}) with data.facts.countries as facts
}

test_fails_on_remote_access if {
	rule.deny == {from_india} with input as trustcap.read("suppliers", {"role": "processor", "countries": ["DE"], "access_from": ["IN"]}) with data.facts.countries as facts
}

test_fails_once_for_a_country_in_both if {
	rule.deny == {in_india} with input as trustcap.read("suppliers", {"role": "controller", "countries": ["IN"], "access_from": ["IN"]}) with data.facts.countries as facts
}

test_fails_once_for_each_country if {
	count(rule.deny) == 2 with input as trustcap.read("suppliers", {"role": "joint-controller", "countries": ["IN", "BR"], "access_from": ["DE"]}) with data.facts.countries as facts
}

test_fails_in_the_united_states_without_the_framework if {
	count(rule.deny) == 1 with input as trustcap.read("suppliers", {"role": "processor", "countries": ["US"], "access_from": []}) with data.facts.countries as facts
	rule.deny == {not_adequate("US")} with input as trustcap.read("suppliers", {"role": "processor", "countries": ["US"], "access_from": [], "transfer": {"mechanism": "adequacy"}}) with data.facts.countries as facts
}

test_fails_where_the_framework_is_named_without_the_mechanism if {
	count(rule.deny) == 1 with input as trustcap.read("suppliers", {"role": "processor", "countries": ["US"], "access_from": [], "transfer": {"framework": "dpf"}}) with data.facts.countries as facts
}

test_fails_on_adequacy_without_decision if {
	rule.deny == {not_adequate("IN")} with input as trustcap.read("suppliers", {"role": "processor", "countries": ["CH", "IN"], "access_from": [], "transfer": {"mechanism": "adequacy"}}) with data.facts.countries as facts
	count(rule.deny) == 1 with input as trustcap.read("suppliers", {"role": "processor", "countries": ["DE"], "access_from": ["IN"], "transfer": {"mechanism": "adequacy", "framework": "dpf"}}) with data.facts.countries as facts
}

test_fails_for_a_recipient_of_a_purpose if {
	rule.deny == {in_india} with input as trustcap.read("suppliers", {"role": "supplier", "countries": ["IN"], "access_from": []}) with data.facts.countries as facts with data.used_by as {"suppliers": {"x": {"purposes": ["newsletter"]}}}
	rule.deny == {in_india} with input as trustcap.read("suppliers", {"countries": ["IN"], "access_from": []}) with data.facts.countries as facts with data.used_by as {"suppliers": {"x": {"purposes": ["newsletter"]}}}
}

test_fails_for_a_sub_processor if {
	rule.deny == {in_india} with input as trustcap.read("suppliers", {"role": "supplier", "countries": ["IN"], "access_from": []}) with data.facts.countries as facts with data.used_by as {"suppliers": {"x": {"processing_on_behalf": ["hosting"]}}}
}

test_passes_with_a_decision if {
	rule.applies with input as trustcap.read("suppliers", {"role": "processor", "countries": ["CH"], "access_from": []}) with data.facts.countries as facts
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "processor", "countries": ["CH"], "access_from": []}) with data.facts.countries as facts
	count(rule.unknown) == 0 with input as trustcap.read("suppliers", {"role": "processor", "countries": ["CH"], "access_from": []}) with data.facts.countries as facts
	count(rule.exempt) == 0 with input as trustcap.read("suppliers", {"role": "processor", "countries": ["CH"], "access_from": []}) with data.facts.countries as facts
}

test_passes_with_the_framework if {
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "processor", "countries": ["US"], "access_from": [], "transfer": {"mechanism": "adequacy", "framework": "dpf"}}) with data.facts.countries as facts
}

test_boundary_a_decision_holds_on_its_last_day if {
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "processor", "countries": ["GB"], "access_from": []}) with data.facts.countries as facts with data.today as "2031-12-27"
	count(rule.deny) == 1 with input as trustcap.read("suppliers", {"role": "processor", "countries": ["GB"], "access_from": []}) with data.facts.countries as facts with data.today as "2031-12-28"
}

test_boundary_a_framework_holds_on_its_last_day if {
	limited := {"eea": [], "adequate": {"US": {"framework": "dpf", "valid_until": "2027-06-30"}}}
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "processor", "countries": ["US"], "access_from": [], "transfer": {"mechanism": "adequacy", "framework": "dpf"}}) with data.facts.countries as limited with data.today as "2027-06-30"
	count(rule.deny) == 1 with input as trustcap.read("suppliers", {"role": "processor", "countries": ["US"], "access_from": [], "transfer": {"mechanism": "adequacy", "framework": "dpf"}}) with data.facts.countries as limited with data.today as "2027-07-01"
}

test_passes_with_an_appropriate_safeguard if {
	every mechanism in ["scc", "bcr", "code-of-conduct", "certification", "derogation"] {
		rule.applies with input as trustcap.read("suppliers", {"role": "processor", "countries": ["IN"], "transfer": {"mechanism": mechanism}}) with data.facts.countries as facts
		count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "processor", "countries": ["IN"], "transfer": {"mechanism": mechanism}}) with data.facts.countries as facts
		count(rule.unknown) == 0 with input as trustcap.read("suppliers", {"role": "processor", "transfer": {"mechanism": mechanism}}) with data.facts.countries as facts
	}
}

test_unknown_where_the_places_are_not_stated if {
	rule.unknown == {{"path": ["countries"], "text": "in which countries the data is held or handled is not stated"}} with input as trustcap.read("suppliers", {"role": "processor", "access_from": ["DE"]}) with data.facts.countries as facts
	rule.unknown == {{"path": ["access_from"], "text": "from which countries the data can be reached is not stated"}} with input as trustcap.read("suppliers", {"role": "processor", "countries": ["DE"]}) with data.facts.countries as facts
	count(rule.unknown) == 1 with input as trustcap.read("suppliers", {"role": "processor", "countries": ["US"], "transfer": {"mechanism": "adequacy", "framework": "dpf"}}) with data.facts.countries as facts
}

test_not_applicable_within_the_eea if {
	not rule.applies with input as trustcap.read("suppliers", {"role": "processor", "countries": ["DE"], "access_from": ["NO"]}) with data.facts.countries as facts
	rule.exempt == {{"path": ["countries"], "text": "the data is held, handled and reached within the EEA only"}} with input as trustcap.read("suppliers", {"role": "processor", "countries": ["DE"], "access_from": ["NO"]}) with data.facts.countries as facts
}

test_not_applicable_without_personal_data if {
	not rule.applies with input as trustcap.read("suppliers", {"role": "supplier", "countries": ["IN"]}) with data.facts.countries as facts with data.used_by as {}
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "supplier", "countries": ["IN"], "access_from": ["CN"]}) with data.facts.countries as facts with data.used_by as {}
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "supplier", "countries": ["IN"], "transfer": {"mechanism": "adequacy"}}) with data.facts.countries as facts with data.used_by as {}
	count(rule.unknown) == 0 with input as trustcap.read("suppliers", {"role": "supplier"}) with data.facts.countries as facts with data.used_by as {}
	count(rule.exempt) == 0 with input as trustcap.read("suppliers", {"role": "supplier", "countries": ["DE"], "access_from": ["DE"]}) with data.facts.countries as facts with data.used_by as {}
}

test_not_applicable_to_an_internal_party if {
	not rule.applies with input as trustcap.read("suppliers", {"role": "internal", "countries": ["IN"]}) with data.facts.countries as facts with data.used_by as {"suppliers": {"x": {"purposes": ["support"], "processing_on_behalf": ["hosting"]}}}
}
