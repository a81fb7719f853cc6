package trustcap.evidence.measurement_windows_test

import data.trustcap.evidence.measurement_windows as rule

no_subject := {"path": ["for"], "text": "nothing says what was measured"}

no_value := {"path": ["windows"], "text": "the measurement has no value for any window"}

test_fails_without_both if rule.deny == {no_subject, no_value} with input as trustcap.read("evidence", {"kind": "measurement"})

test_fails_without_subject if rule.deny == {no_subject} with input as trustcap.read("evidence", {"kind": "measurement", "windows": {"2026-10": "99.97%"}})

test_fails_without_windows if rule.deny == {no_value} with input as trustcap.read("evidence", {"kind": "measurement", "for": "services/webmail/promise/availability"})

test_passes_with_both if {
	whole := {"kind": "measurement", "for": "services/webmail/promise/availability", "windows": {"2026-10": "99.97%"}}
	rule.applies with input as trustcap.read("evidence", whole)
	count(rule.deny) == 0 with input as trustcap.read("evidence", whole)
}

test_not_applicable_to_other_evidence if {
	not rule.applies with input as trustcap.read("evidence", {"kind": "test"})
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "test"})
}
