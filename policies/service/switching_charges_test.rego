package trustcap.service.switching_charges_test

import data.trustcap.service.switching_charges as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_without_charges if {
	rule.applies with input as given({"cloud": {"provider": "hetzner"}, "offboarding": {"charges": "none"}}) with data.today as "2027-02-01"
	count(rule.deny) == 0 with input as given({"cloud": {"provider": "hetzner"}, "offboarding": {"charges": "none"}}) with data.today as "2027-02-01"
}

test_fails_at_list_price if {
	rule.deny == {{"path": ["offboarding", "charges"], "text": "switching is charged at list price, and the law allows at most the cost incurred"}} with input as given({"cloud": {"provider": "hetzner"}, "offboarding": {"charges": "list-price"}}) with data.today as "2027-02-01"
}

test_boundary_at_cost_on_the_last_day if {
	rule.applies with input as given({"cloud": {"provider": "hetzner"}, "offboarding": {"charges": "at-cost"}}) with data.today as "2027-01-11"
	count(rule.deny) == 0 with input as given({"cloud": {"provider": "hetzner"}, "offboarding": {"charges": "at-cost"}}) with data.today as "2027-01-11"
}

test_boundary_at_cost_on_the_first_day_without_charges if {
	rule.deny == {{"path": ["offboarding", "charges"], "text": "switching is charged at cost, and since 12 January 2027 the law allows no charge"}} with input as given({"cloud": {"provider": "hetzner"}, "offboarding": {"charges": "at-cost"}}) with data.today as "2027-01-12"
}

test_not_applicable_outside_a_cloud if {
	not rule.applies with input as given({"offboarding": {"charges": "list-price"}})
	count(rule.deny) == 0 with input as given({"offboarding": {"charges": "list-price"}})
}

test_not_applicable_in_silence if {
	not rule.applies with input as given({"cloud": {"model": "saas"}})
	count(rule.deny) == 0 with input as given({"cloud": {"model": "saas"}})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}, "cloud": {"model": "iaas"}, "offboarding": {"charges": "list-price"}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}, "cloud": {"model": "iaas"}, "offboarding": {"charges": "list-price"}})
}

test_not_applicable_once_retired_whatever_the_day if {
	every fields in [
		{"cloud": {"provider": "hetzner"}, "offboarding": {"charges": "list-price"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired with data.today as "2027-02-01"
		count(rule.deny) == 0 with input as retired with data.today as "2027-02-01"
	}
}

test_not_applicable_once_retired_whatever_the_day_still if {
	every fields in [
		{"cloud": {"provider": "hetzner"}, "offboarding": {"charges": "at-cost"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired with data.today as "2027-01-12"
		count(rule.deny) == 0 with input as retired with data.today as "2027-01-12"
	}
}
