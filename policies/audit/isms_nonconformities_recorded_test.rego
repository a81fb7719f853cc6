package trustcap.audit.isms_nonconformities_recorded_test

import data.trustcap.audit.isms_nonconformities_recorded as rule

given(fields) := trustcap.read("audits", object.union({"system": "isms"}, fields))

test_boundary_when_all_are_recorded if {
	rule.applies with input as given({"major": 1, "minor": 1}) with data.inventory as trustcap.inventory({"nonconformities": {"a": {"grade": "major", "found": "2026-05-04"}, "b": {"grade": "minor", "found": "2026-05-04"}}}) with data.used_by as {"audits": {"x": {"nonconformities": ["a", "b"]}}}
	count(rule.deny) == 0 with input as given({"major": 1, "minor": 1}) with data.inventory as trustcap.inventory({"nonconformities": {"a": {"grade": "major", "found": "2026-05-04"}, "b": {"grade": "minor", "found": "2026-05-04"}}}) with data.used_by as {"audits": {"x": {"nonconformities": ["a", "b"]}}}
}

test_boundary_when_one_is_missing if {
	rule.deny == {
		{"path": ["major"], "text": "the audit found {found} major nonconformities, and {recorded} of them are recorded", "args": {"found": 2, "recorded": 1}},
		{"path": ["minor"], "text": "the audit found {found} minor nonconformities, and {recorded} of them are recorded", "args": {"found": 2, "recorded": 1}},
	} with input as given({"major": 2, "minor": 2}) with data.inventory as trustcap.inventory({"nonconformities": {"a": {"grade": "major", "found": "2026-05-04"}, "b": {"grade": "minor", "found": "2026-05-04"}}}) with data.used_by as {"audits": {"x": {"nonconformities": ["a", "b"]}}}
}

test_fails_when_none_is_recorded if {
	rule.deny == {
		{"path": ["major"], "text": "the audit found {found} major nonconformities, and {recorded} of them are recorded", "args": {"found": 1, "recorded": 0}},
		{"path": ["minor"], "text": "the audit found {found} minor nonconformities, and {recorded} of them are recorded", "args": {"found": 1, "recorded": 0}},
	} with input as given({"major": 1, "minor": 1}) with data.inventory as trustcap.inventory({"nonconformities": {"c": {"grade": "major", "found": "2026-05-04"}}}) with data.used_by as {}
}

test_passes_when_none_was_found if {
	rule.applies with input as given({"major": 0, "minor": 0}) with data.inventory as trustcap.inventory({}) with data.used_by as {}
	count(rule.deny) == 0 with input as given({"major": 0, "minor": 0}) with data.inventory as trustcap.inventory({}) with data.used_by as {}
}

test_boundary_when_one_minor_was_found if {
	rule.applies with input as given({"minor": 1}) with data.inventory as trustcap.inventory({"nonconformities": {"b": {"grade": "minor", "found": "2026-05-04"}}}) with data.used_by as {"audits": {"x": {"nonconformities": ["b"]}}}
	count(rule.deny) == 0 with input as given({"minor": 1}) with data.inventory as trustcap.inventory({"nonconformities": {"b": {"grade": "minor", "found": "2026-05-04"}}}) with data.used_by as {"audits": {"x": {"nonconformities": ["b"]}}}
}

test_not_applicable_to_another_management_system if {
	every fields in [
		{"major": 2, "minor": 2},
	] {
		other := given(object.union(fields, {"system": "sms"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"nonconformities": {"a": {"grade": "major", "found": "2026-05-04"}, "b": {"grade": "minor", "found": "2026-05-04"}}}) with data.used_by as {"audits": {"x": {"nonconformities": ["a", "b"]}}}
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"nonconformities": {"a": {"grade": "major", "found": "2026-05-04"}, "b": {"grade": "minor", "found": "2026-05-04"}}}) with data.used_by as {"audits": {"x": {"nonconformities": ["a", "b"]}}}
	}
}

test_not_applicable_to_another_management_system_on_another_day if {
	every fields in [
		{"major": 1, "minor": 1},
	] {
		other := given(object.union(fields, {"system": "sms"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"nonconformities": {"c": {"grade": "major", "found": "2026-05-04"}}}) with data.used_by as {}
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"nonconformities": {"c": {"grade": "major", "found": "2026-05-04"}}}) with data.used_by as {}
	}
}
