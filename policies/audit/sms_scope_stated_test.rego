package trustcap.audit.sms_scope_stated_test

import data.trustcap.audit.sms_scope_stated as rule

given(fields) := trustcap.read("audits", object.union({"system": "sms", "kind": "internal"}, fields))

test_passes_when_all_is_stated if {
	rule.applies with input as given({"scope": "hosting", "criteria": ["ISO/IEC 27001"]})
	count(rule.deny) == 0 with input as given({"scope": "hosting", "criteria": ["ISO/IEC 27001"]})
}

test_fails_when_nothing_is_stated if {
	rule.deny == {
		{"path": ["scope"], "text": "nothing says what was audited"},
		{"path": ["criteria"], "text": "nothing says by which criteria was audited"},
	} with input as given({})
}

test_fails_with_an_empty_list if {
	rule.deny == {{"path": ["criteria"], "text": "nothing says by which criteria was audited"}} with input as given({"scope": "hosting", "criteria": []})
}

test_not_applicable_to_another_management_system if {
	every fields in [
		{},
		{"scope": "hosting", "criteria": []},
	] {
		other := given(object.union(fields, {"system": "isms"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}

test_not_applicable_to_an_external_audit if {
	every fields in [
		{},
		{"scope": "hosting", "criteria": []},
	] {
		other := given(object.union(fields, {"kind": "external"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
