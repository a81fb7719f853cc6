package trustcap.management.audit_programme_test

import data.trustcap.management.audit_programme as rule

given(fields) := trustcap.read("management", object.union({"id": "internal-audit"}, fields))

test_passes_with_a_programme if {
	rule.applies with input as given({"programme": "doc:audit-programme"})
	count(rule.deny) == 0 with input as given({"programme": "doc:audit-programme"})
}

test_fails_without_a_programme if {
	rule.deny == {{"path": ["programme"], "text": "no programme of internal audits is named"}} with input as given({})
}

test_not_applicable_to_another_process if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"id": "risk"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
