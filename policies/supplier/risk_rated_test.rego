package trustcap.supplier.risk_rated_test

import data.trustcap.supplier.risk_rated as rule

test_passes_when_stated if {
	rule.applies with input as trustcap.read("suppliers", {"risk": "low"})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"risk": "low"})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["risk"], "text": "the risk of the supplier is not rated"}} with input as trustcap.read("suppliers", {})
}

test_not_applicable_to_a_part_of_the_organization if {
	every fields in [
		{"role": "internal"},
	] {
		not rule.applies with input as trustcap.read("suppliers", fields)
		count(rule.deny) == 0 with input as trustcap.read("suppliers", fields)
	}
}
