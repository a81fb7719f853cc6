package trustcap.purpose.regions_own_law_test

import data.trustcap.purpose.regions_own_law as rule

given(regions) := trustcap.read("purposes", {"id": "ads", "basis": "consent", "regions": regions})

register := trustcap.inventory({"obligations": {"pecr": {"countries": ["GB"]}, "fadp": {"countries": ["CH"]}}})

test_passes_when_the_law_is_named if {
	case := given({"GB": "granted"})
	rule.applies with input as case with data.inventory as register
	count(rule.deny) == 0 with input as case with data.inventory as register with data.used_by as {"purposes": {"ads": {"obligations": ["pecr"]}}}
}

test_fails_when_it_is_not_named if {
	rule.deny == {{
		"path": ["regions", "CH"],
		"text": "outside the EEA ({country}) the purpose is on before the person chooses, and no obligation names the law there",
		"args": {"country": {"country": "CH"}},
	}} with input as given({"CH": "granted", "GB": "granted"}) with data.inventory as register with data.used_by as {"purposes": {"ads": {"obligations": ["pecr"]}}}
}

test_fails_when_it_names_another_purpose if {
	count(rule.deny) == 2 with input as given({"CH": "granted", "GB": "granted"}) with data.inventory as register with data.used_by as {"purposes": {"news": {"obligations": ["fadp", "pecr"]}}}
}

test_not_applicable_where_it_is_off_or_elsewhere if {
	every regions in [{"GB": "denied", "CH": "denied"}, {"US": "granted"}, {"DE": "granted"}] {
		not rule.applies with input as given(regions) with data.inventory as register
		count(rule.deny) == 0 with input as given(regions) with data.inventory as register
	}
}

test_not_applicable_without_consent if {
	case := trustcap.read("purposes", {"id": "ads", "basis": "legitimate-interest", "regions": {"GB": "granted"}})
	not rule.applies with input as case with data.inventory as register
	count(rule.deny) == 0 with input as case with data.inventory as register
}
