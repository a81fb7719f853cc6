package trustcap.management.supplier_criteria_test

import data.trustcap.management.supplier_criteria as rule

given(fields) := trustcap.read("management", object.union({"id": "supplier"}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"criteria": "written criteria"})
	count(rule.deny) == 0 with input as given({"criteria": "written criteria"})
}

test_fails_when_nothing_is_stated if {
	rule.deny == {{"path": ["criteria"], "text": "nothing says by which criteria suppliers are evaluated and selected"}} with input as given({})
}

test_not_applicable_to_another_process if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"id": "incident"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
