package trustcap.audit.isms_results_reported_test

import data.trustcap.audit.isms_results_reported as rule

given(fields) := trustcap.read("audits", object.union({"system": "isms", "kind": "internal"}, fields))

test_passes_with_report_and_counts if {
	rule.applies with input as given({"held": {"last": "2026-05-04"}, "report": "doc:audit-2026", "major": 0, "minor": 2})
	count(rule.deny) == 0 with input as given({"held": {"last": "2026-05-04"}, "report": "doc:audit-2026", "major": 0, "minor": 2})
}

test_fails_when_nothing_is_stated if {
	rule.deny == {
		{"path": ["report"], "text": "nothing says where the report of the audit stands"},
		{"path": ["major"], "text": "nothing says how many major nonconformities were found"},
		{"path": ["minor"], "text": "nothing says how many minor nonconformities were found"},
	} with input as given({"held": {"last": "2026-05-04"}})
}

test_not_applicable_before_it_is_held if {
	not rule.applies with input as given({"held": {"every": "P1Y"}})
	count(rule.deny) == 0 with input as given({"held": {"every": "P1Y"}})
}

test_not_applicable_to_another_management_system if {
	every fields in [
		{"held": {"last": "2026-05-04"}},
	] {
		other := given(object.union(fields, {"system": "sms"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}

test_not_applicable_to_an_external_audit if {
	every fields in [
		{"held": {"last": "2026-05-04"}},
	] {
		other := given(object.union(fields, {"kind": "external"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
