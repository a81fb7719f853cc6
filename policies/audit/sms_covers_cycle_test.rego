package trustcap.audit.sms_covers_cycle_test

import data.trustcap.audit.sms_covers_cycle as rule

given(fields) := trustcap.read("audits", object.union({"system": "sms", "kind": "internal"}, fields))

test_passes_when_covered if {
	rule.applies with input as given({"covers_cycle": true})
	count(rule.deny) == 0 with input as given({"covers_cycle": true})
}

test_fails_when_nothing_is_said if {
	rule.deny == {{"path": ["covers_cycle"], "text": "nothing says that the programme covers the whole scope within its cycle"}} with input as given({})
}

test_fails_when_not_covered if {
	rule.deny == {{"path": ["covers_cycle"], "text": "nothing says that the programme covers the whole scope within its cycle"}} with input as given({"covers_cycle": false})
}

test_not_applicable_to_another_management_system if {
	every fields in [
		{},
		{"covers_cycle": false},
	] {
		other := given(object.union(fields, {"system": "isms"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}

test_not_applicable_to_an_external_audit if {
	every fields in [
		{},
		{"covers_cycle": false},
	] {
		other := given(object.union(fields, {"kind": "external"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
