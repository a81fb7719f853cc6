package trustcap.audit.isms_independent_test

import data.trustcap.audit.isms_independent as rule

given(fields) := trustcap.read("audits", object.union({"system": "isms", "kind": "internal"}, fields))

test_passes_with_an_auditor_from_outside if {
	rule.applies with input as given({"auditor": "internal-audit", "independent": true}) with data.inventory as trustcap.inventory({"people": {"internal-audit": {"line": "third"}}})
	count(rule.deny) == 0 with input as given({"auditor": "internal-audit", "independent": true}) with data.inventory as trustcap.inventory({"people": {"internal-audit": {"line": "third"}}})
}

test_fails_when_nothing_is_stated if {
	rule.deny == {
		{"path": ["auditor"], "text": "nothing says who audited"},
		{"path": ["independent"], "text": "nothing says that the auditor does not audit own work"},
	} with input as given({})
}

test_fails_when_the_first_line_audits if {
	rule.deny == {{"path": ["auditor"], "text": "{role} audited and stands in the first line", "args": {"role": "head-of-it"}}} with input as given({"auditor": "head-of-it", "independent": true}) with data.inventory as trustcap.inventory({"people": {"head-of-it": {"line": "first"}}})
}

test_fails_when_own_work_is_audited if {
	rule.deny == {{"path": ["independent"], "text": "nothing says that the auditor does not audit own work"}} with input as given({"auditor": "internal-audit", "independent": false}) with data.inventory as trustcap.inventory({"people": {"internal-audit": {"line": "third"}}})
}

test_not_applicable_to_another_management_system if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"system": "sms"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}

test_not_applicable_to_another_management_system_on_another_day if {
	every fields in [
		{"auditor": "head-of-it", "independent": true},
	] {
		other := given(object.union(fields, {"system": "sms"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"people": {"head-of-it": {"line": "first"}}})
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"people": {"head-of-it": {"line": "first"}}})
	}
}

test_not_applicable_to_another_management_system_in_another_case if {
	every fields in [
		{"auditor": "internal-audit", "independent": false},
	] {
		other := given(object.union(fields, {"system": "sms"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"people": {"internal-audit": {"line": "third"}}})
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"people": {"internal-audit": {"line": "third"}}})
	}
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

test_not_applicable_to_an_external_audit_on_another_day if {
	every fields in [
		{"auditor": "head-of-it", "independent": true},
	] {
		other := given(object.union(fields, {"kind": "external"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"people": {"head-of-it": {"line": "first"}}})
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"people": {"head-of-it": {"line": "first"}}})
	}
}

test_not_applicable_to_an_external_audit_in_another_case if {
	every fields in [
		{"auditor": "internal-audit", "independent": false},
	] {
		other := given(object.union(fields, {"kind": "external"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"people": {"internal-audit": {"line": "third"}}})
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"people": {"internal-audit": {"line": "third"}}})
	}
}
