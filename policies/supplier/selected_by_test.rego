package trustcap.supplier.selected_by_test

import data.trustcap.supplier.selected_by as rule

test_passes_when_stated if {
	rule.applies with input as trustcap.read("suppliers", {"selected_by": "certificate, place, price"})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"selected_by": "certificate, place, price"})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["selected_by"], "text": "nothing says by which criteria the supplier was chosen"}} with input as trustcap.read("suppliers", {})
}

test_not_applicable_to_a_part_of_the_organization if {
	every fields in [
		{"role": "internal"},
	] {
		not rule.applies with input as trustcap.read("suppliers", fields)
		count(rule.deny) == 0 with input as trustcap.read("suppliers", fields)
	}
}
