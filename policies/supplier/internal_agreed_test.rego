package trustcap.supplier.internal_agreed_test

import data.trustcap.supplier.internal_agreed as rule

given(fields) := trustcap.read("suppliers", fields)

test_passes_with_a_link if {
	rule.applies with input as given({"role": "internal", "agreement": {"link": "doc:ola"}, "targets": {"availability": {"target": "99.9%"}}})
	count(rule.deny) == 0 with input as given({"role": "internal", "agreement": {"link": "doc:ola"}, "targets": {"availability": {"target": "99.9%"}}})
}

test_passes_with_a_day if {
	rule.applies with input as given({"role": "internal", "agreement": {"signed": "2026-01-01"}, "targets": {"availability": {"target": "99.9%"}}})
	count(rule.deny) == 0 with input as given({"role": "internal", "agreement": {"signed": "2026-01-01"}, "targets": {"availability": {"target": "99.9%"}}})
}

test_fails_when_nothing_is_stated if {
	rule.deny == {
		{"path": ["agreement"], "text": "no agreement with the internal supplier is stated"},
		{"path": ["targets"], "text": "no targets of the internal supplier are stated"},
	} with input as given({"role": "internal"})
}

test_fails_when_there_is_none if {
	rule.deny == {
		{"path": ["agreement"], "text": "no agreement with the internal supplier is stated"},
		{"path": ["targets"], "text": "no targets of the internal supplier are stated"},
	} with input as given({"role": "internal", "agreement": "none"})
}

test_not_applicable_to_an_external_one if {
	every fields in [
		{"role": "internal"},
		{"role": "internal", "agreement": "none"},
	] {
		other := given(object.union(fields, {"role": "supplier"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
