package trustcap.service.promise_carried_test

import data.trustcap.service.promise_carried as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_the_product_is_higher if {
	rule.applies with input as given({"promise": {"availability": {"target": "99.5%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a", "b"], "suppliers": ["c"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
	count(rule.deny) == 0 with input as given({"promise": {"availability": {"target": "99.5%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a", "b"], "suppliers": ["c"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
	count(rule.unknown) == 0 with input as given({"promise": {"availability": {"target": "99.5%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a", "b"], "suppliers": ["c"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
}

test_fails_when_the_product_is_lower if {
	rule.deny == {{"path": ["promise", "availability", "target"], "text": "{promise} is promised, and the dependencies reach {product} together", "args": {"promise": {"text": "99.9%", "percent": 99.9}, "product": {"percent": 99.7002}}}} with input as given({"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a", "b"], "suppliers": ["c"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
}

test_boundary_equal_to_the_product if {
	rule.applies with input as given({"promise": {"availability": {"target": "99.7002999%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a", "b"], "suppliers": ["c"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
	count(rule.deny) == 0 with input as given({"promise": {"availability": {"target": "99.7002999%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a", "b"], "suppliers": ["c"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
}

test_boundary_just_above_the_product if {
	rule.deny == {{"path": ["promise", "availability", "target"], "text": "{promise} is promised, and the dependencies reach {product} together", "args": {"promise": {"text": "99.7003%", "percent": 99.7003}, "product": {"percent": 99.7002}}}} with input as given({"promise": {"availability": {"target": "99.7003%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a", "b"], "suppliers": ["c"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
}

test_boundary_equal_to_a_single_dependency if {
	rule.applies with input as given({"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
	count(rule.deny) == 0 with input as given({"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
	count(rule.unknown) == 0 with input as given({"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
}

test_passes_with_redundancy if {
	rule.applies with input as given({"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a", "b"], "suppliers": ["c"], "redundancy": {"b": "parallel", "c": "buffered"}}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
	count(rule.deny) == 0 with input as given({"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a", "b"], "suppliers": ["c"], "redundancy": {"b": "parallel", "c": "buffered"}}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
	count(rule.unknown) == 0 with input as given({"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a", "b"], "suppliers": ["c"], "redundancy": {"b": "parallel", "c": "buffered"}}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
}

test_passes_with_an_accepted_risk if {
	rule.applies with input as given({"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}, "accepted_risk": "r-012"}}, "depends_on": ["a", "b"], "suppliers": ["c"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
	count(rule.deny) == 0 with input as given({"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}, "accepted_risk": "r-012"}}, "depends_on": ["a", "b"], "suppliers": ["c"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
	count(rule.unknown) == 0 with input as given({"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}, "accepted_risk": "r-012"}}, "depends_on": ["a", "b"], "suppliers": ["c"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
}

test_unknown_for_a_service_without_target if {
	rule.unknown == {{"path": ["depends_on", "a"], "text": "no availability target of this service is stated, so nothing tells whether it carries the promise"}} with input as given({"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a"]}) with data.inventory as trustcap.inventory({"services": {"a": {"status": "live"}}, "suppliers": {}})
}

test_unknown_for_a_service_with_a_time_as_target if {
	rule.unknown == {{"path": ["depends_on", "a"], "text": "no availability target of this service is stated, so nothing tells whether it carries the promise"}} with input as given({"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "PT4H", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {}})
}

test_unknown_for_a_supplier_without_target if {
	rule.unknown == {{"path": ["suppliers", "c"], "text": "no availability target of this supplier is stated, so nothing tells whether it carries the promise"}} with input as given({"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}, "suppliers": ["c"]}) with data.inventory as trustcap.inventory({"services": {}, "suppliers": {"c": {"role": "supplier"}}})
}

test_unknown_for_a_longer_window if {
	rule.unknown == {{"path": ["depends_on", "a"], "text": "its availability target does not hold over the same window, so the two are not compared"}} with input as given({"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1Y", "kind": "calendar"}}}}}, "suppliers": {}})
}

test_unknown_for_a_rolling_window if {
	rule.unknown == {{"path": ["suppliers", "c"], "text": "its availability target does not hold over the same window, so the two are not compared"}} with input as given({"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}, "suppliers": ["c"]}) with data.inventory as trustcap.inventory({"services": {}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "rolling"}}}}}})
}

test_unknown_for_a_window_of_days if {
	rule.unknown == {
		{"path": ["depends_on", "a"], "text": "its availability target does not hold over the same window, so the two are not compared"},
		{"path": ["depends_on", "b"], "text": "its availability target does not hold over the same window, so the two are not compared"},
	} with input as given({"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a", "b"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P31D", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P28D", "kind": "calendar"}}}}}, "suppliers": {}})
}

test_fails_by_the_known_targets_alone if {
	rule.deny == {{"path": ["promise", "availability", "target"], "text": "{promise} is promised, and the dependencies reach {product} together", "args": {"promise": {"text": "99.9%", "percent": 99.9}, "product": {"percent": 99.5}}}} with input as given({"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a", "b"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.5%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"status": "live"}}, "suppliers": {}})
}

test_not_applicable_without_dependencies if {
	not rule.applies with input as given({"promise": {"availability": {"target": "99.9%"}}}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
	count(rule.deny) == 0 with input as given({"promise": {"availability": {"target": "99.9%"}}}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
}

test_not_applicable_without_promised_availability if {
	not rule.applies with input as given({"promise": {"first-response": {"target": "PT4H"}}, "depends_on": ["a"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
	count(rule.deny) == 0 with input as given({"promise": {"first-response": {"target": "PT4H"}}, "depends_on": ["a"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
}

test_not_applicable_when_the_promise_is_a_time if {
	not rule.applies with input as given({"promise": {"availability": {"target": "PT4H"}}, "depends_on": ["a"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
	count(rule.deny) == 0 with input as given({"promise": {"availability": {"target": "PT4H"}}, "depends_on": ["a"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
}

test_not_applicable_without_promise_whatever_the_dependencies_lack if {
	case := given({"promise": {"availability": {"target": "PT4H"}}, "depends_on": ["a"], "suppliers": ["c"]})
	not rule.applies with input as case with data.inventory as trustcap.inventory({"services": {"a": {"status": "live"}}, "suppliers": {"c": {"role": "supplier"}}})
	count(rule.unknown) == 0 with input as case with data.inventory as trustcap.inventory({"services": {"a": {"status": "live"}}, "suppliers": {"c": {"role": "supplier"}}})
}

test_services_and_suppliers_of_one_name_are_kept_apart if {
	case := given({"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a"], "suppliers": ["a"]})
	rule.unknown == {{"path": ["suppliers", "a"], "text": "no availability target of this supplier is stated, so nothing tells whether it carries the promise"}} with input as case with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"a": {"role": "supplier"}}})
	rule.unknown == {{"path": ["depends_on", "a"], "text": "no availability target of this service is stated, so nothing tells whether it carries the promise"}} with input as case with data.inventory as trustcap.inventory({"services": {"a": {"status": "live"}}, "suppliers": {"a": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
}

monthly := {"length": "P1M", "kind": "calendar"}

promising(target, window) := {"availability": {"target": target, "window": window}}

# Two name servers of which one is enough, and a machine that is needed.
groups := trustcap.inventory({
	"services": {"machine": {"promise": promising("99.95%", monthly)}, "standby": {"promise": promising("99%", monthly)}},
	"suppliers": {"dns-a": {"targets": promising("99%", monthly)}, "dns-b": {"targets": promising("99.5%", monthly)}, "dns-c": {"role": "supplier"}, "dns-d": {"targets": promising("99%", {"length": "P1Y", "kind": "calendar"})}},
})

with_group(target, members) := given({"promise": promising(target, monthly), "depends_on": ["machine"], "parallel": {"dns": members}})

too_low(target, percent, product) := {{"path": ["promise", "availability", "target"], "text": "{promise} is promised, and the dependencies reach {product} together", "args": {"promise": {"text": target, "percent": percent}, "product": {"percent": product}}}}

test_passes_with_one_of_two_being_enough if {
	rule.applies with input as with_group("99.94%", ["suppliers/dns-a", "suppliers/dns-b"]) with data.inventory as groups
	count(rule.deny) == 0 with input as with_group("99.94%", ["suppliers/dns-a", "suppliers/dns-b"]) with data.inventory as groups
	count(rule.unknown) == 0 with input as with_group("99.94%", ["suppliers/dns-a", "suppliers/dns-b"]) with data.inventory as groups
}

test_boundary_of_a_group_in_series if {
	count(rule.deny) == 0 with input as with_group("99.9450025%", ["suppliers/dns-a", "suppliers/dns-b"]) with data.inventory as groups
	rule.deny == too_low("99.9450026%", 99.9450026, 99.945) with input as with_group("99.9450026%", ["suppliers/dns-a", "suppliers/dns-b"]) with data.inventory as groups
}

test_passes_with_a_service_beside_a_supplier if {
	count(rule.deny) == 0 with input as with_group("99.9400050%", ["suppliers/dns-a", "services/standby"]) with data.inventory as groups
	rule.deny == too_low("99.9400051%", 99.9400051, 99.94) with input as with_group("99.9400051%", ["suppliers/dns-a", "services/standby"]) with data.inventory as groups
}

test_fails_where_a_member_without_target_adds_nothing if {
	every member in ["suppliers/dns-c", "suppliers/dns-d"] {
		rule.deny == too_low("99.9%", 99.9, 98.9505) with input as with_group("99.9%", ["suppliers/dns-a", member]) with data.inventory as groups
		count(rule.unknown) == 0 with input as with_group("99.9%", ["suppliers/dns-a", member]) with data.inventory as groups
	}
}

test_unknown_for_a_group_without_targets if {
	every members in [["suppliers/dns-c"], ["suppliers/dns-d"], ["suppliers/dns-c", "suppliers/dns-d"]] {
		rule.unknown == {{"path": ["parallel", "dns"], "text": "no availability target over the same window is stated in this group, so nothing tells whether it carries the promise"}} with input as with_group("99.9%", members) with data.inventory as groups
		count(rule.deny) == 0 with input as with_group("99.9%", members) with data.inventory as groups
	}
}

test_passes_where_a_member_is_a_dependency_too if {
	twice := given({"promise": promising("99.99%", monthly), "suppliers": ["dns-a", "dns-b"], "parallel": {"dns": ["suppliers/dns-a", "suppliers/dns-b"]}})
	count(rule.deny) == 0 with input as twice with data.inventory as groups
	count(rule.unknown) == 0 with input as twice with data.inventory as groups
}

test_fails_with_a_group_alone if {
	alone := given({"promise": promising("99.996%", monthly), "parallel": {"dns": ["suppliers/dns-a", "suppliers/dns-b"]}})
	rule.deny == too_low("99.996%", 99.996, 99.995) with input as alone with data.inventory as groups
}

test_not_applicable_with_a_group_where_a_time_is_promised if {
	timed := given({"promise": promising("PT4H", monthly), "parallel": {"dns": ["suppliers/dns-c"]}})
	not rule.applies with input as timed with data.inventory as groups
	count(rule.deny) == 0 with input as timed with data.inventory as groups
	count(rule.unknown) == 0 with input as timed with data.inventory as groups
}
