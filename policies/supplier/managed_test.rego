package trustcap.supplier.managed_test

import data.trustcap.supplier.managed as rule

test_fails_without_manager if {
	rule.deny == {{"path": ["manager"], "text": "nobody is named who manages this supplier"}} with input as trustcap.read("suppliers", {"role": "supplier"})
}

test_passes_with_manager if count(rule.deny) == 0 with input as trustcap.read("suppliers", {"manager": "head-of-it"})

test_looks_at_every_supplier if {
	every role in ["processor", "joint-controller", "controller", "supplier", "internal"] {
		count(rule.deny) == 1 with input as trustcap.read("suppliers", {"role": role})
	}
}
