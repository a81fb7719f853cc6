package trustcap.nonconformity.requirement_named_test

import data.trustcap.nonconformity.requirement_named as rule

given(fields) := trustcap.read("nonconformities", object.union({"grade": "minor", "found": "2026-05-04"}, fields))

test_passes_with_a_requirement if {
	rule.applies with input as given({"requirement": "iso27001:A.8.13"})
	count(rule.deny) == 0 with input as given({"requirement": "iso27001:A.8.13"})
}

test_passes_when_major if {
	rule.applies with input as given({"grade": "major", "requirement": "iso27001:A.8.13"})
	count(rule.deny) == 0 with input as given({"grade": "major", "requirement": "iso27001:A.8.13"})
}

test_fails_without_a_requirement if {
	rule.deny == {{"path": ["requirement"], "text": "nothing says which requirement is not met"}} with input as given({})
}

test_not_applicable_to_an_opportunity if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"grade": "opportunity"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
