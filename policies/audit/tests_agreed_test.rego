package trustcap.audit.tests_agreed_test

import data.trustcap.audit.tests_agreed as rule

given(fields) := trustcap.read("audits", object.union({"kind": "internal"}, fields))

test_passes_when_agreed if {
	rule.applies with input as given({"agreed": true})
	count(rule.deny) == 0 with input as given({"agreed": true})
}

test_fails_when_nothing_is_said if {
	rule.deny == {{"path": ["agreed"], "text": "nothing says that the audit was agreed before systems were tested"}} with input as given({})
}

test_fails_when_not_agreed if {
	rule.deny == {{"path": ["agreed"], "text": "nothing says that the audit was agreed before systems were tested"}} with input as given({"agreed": false})
}

test_passes_when_an_external_audit_is_agreed if {
	rule.applies with input as given({"kind": "external", "agreed": true})
	count(rule.deny) == 0 with input as given({"kind": "external", "agreed": true})
}

test_not_applicable_to_the_audit_of_a_supplier if {
	every fields in [
		{},
		{"agreed": false},
	] {
		other := given(object.union(fields, {"kind": "supplier"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
