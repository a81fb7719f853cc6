package trustcap.nonconformity.cause_found_test

import data.trustcap.nonconformity.cause_found as rule

given(fields) := trustcap.read("nonconformities", object.union({"grade": "minor", "found": "2026-05-04"}, fields))

test_passes_with_a_cause if {
	rule.applies with input as given({"cause": "no deputy"})
	count(rule.deny) == 0 with input as given({"cause": "no deputy"})
}

test_passes_when_major if {
	rule.applies with input as given({"grade": "major", "cause": "no deputy"})
	count(rule.deny) == 0 with input as given({"grade": "major", "cause": "no deputy"})
}

test_fails_without_a_cause if {
	rule.deny == {{"path": ["cause"], "text": "no cause of the nonconformity is stated"}} with input as given({})
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
