package trustcap.audit.system_stated_test

import data.trustcap.audit.system_stated as rule

given(fields) := trustcap.read("audits", object.union({"kind": "internal"}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"system": "isms"})
	count(rule.deny) == 0 with input as given({"system": "isms"})
}

test_fails_when_nothing_is_said if {
	rule.deny == {{"path": ["system"], "text": "nothing says which management system was audited"}} with input as given({})
}

test_not_applicable_to_an_external_audit if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"kind": "external"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
