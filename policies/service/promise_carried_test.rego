package trustcap.service.promise_carried_test

import data.trustcap.service.promise_carried as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_the_product_is_higher if {
	rule.applies with input as given({"promise": {"availability": {"target": "99.5%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a", "b"], "suppliers": ["c"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
	count(rule.deny) == 0 with input as given({"promise": {"availability": {"target": "99.5%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a", "b"], "suppliers": ["c"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
	count(rule.unknown) == 0 with input as given({"promise": {"availability": {"target": "99.5%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a", "b"], "suppliers": ["c"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
}

test_fails_when_the_product_is_lower if {
	rule.deny == {{"path": ["promise", "availability", "target"], "text": "{promise} is promised, and the dependencies in series reach {product} together", "args": {"promise": {"text": "99.9%", "percent": 99.9}, "product": {"percent": 99.7003}}}} with input as given({"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a", "b"], "suppliers": ["c"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
}

test_boundary_equal_to_the_product if {
	rule.applies with input as given({"promise": {"availability": {"target": "99.7003%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a", "b"], "suppliers": ["c"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
	count(rule.deny) == 0 with input as given({"promise": {"availability": {"target": "99.7003%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a", "b"], "suppliers": ["c"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
}

test_boundary_just_above_the_product if {
	rule.deny == {{"path": ["promise", "availability", "target"], "text": "{promise} is promised, and the dependencies in series reach {product} together", "args": {"promise": {"text": "99.700301%", "percent": 99.700301}, "product": {"percent": 99.7003}}}} with input as given({"promise": {"availability": {"target": "99.700301%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a", "b"], "suppliers": ["c"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}, "suppliers": {"c": {"targets": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}}}})
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
	rule.deny == {{"path": ["promise", "availability", "target"], "text": "{promise} is promised, and the dependencies in series reach {product} together", "args": {"promise": {"text": "99.9%", "percent": 99.9}, "product": {"percent": 99.5}}}} with input as given({"promise": {"availability": {"target": "99.9%", "window": {"length": "P1M", "kind": "calendar"}}}, "depends_on": ["a", "b"]}) with data.inventory as trustcap.inventory({"services": {"a": {"promise": {"availability": {"target": "99.5%", "window": {"length": "P1M", "kind": "calendar"}}}}, "b": {"status": "live"}}, "suppliers": {}})
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
