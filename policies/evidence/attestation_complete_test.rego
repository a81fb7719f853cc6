package trustcap.evidence.attestation_complete_test

import data.trustcap.evidence.attestation_complete as rule

whole := {"kind": "attestation", "by": "head-of-hr", "collected": "2026-10-01", "method": "inspection", "statement": "All staff were trained"}

missing := {
	"by": {"path": ["by"], "text": "nobody is named who confirms it"},
	"collected": {"path": ["collected"], "text": "nothing says when it was confirmed"},
	"method": {"path": ["method"], "text": "nothing says by which method it was looked at"},
	"statement": {"path": ["statement"], "text": "nothing says what is confirmed"},
}

test_fails_with_each_that_is_missing if {
	every field, finding in missing {
		rule.deny == {finding} with input as trustcap.read("evidence", object.remove(whole, [field]))
	}
}

test_passes_when_whole if {
	rule.applies with input as trustcap.read("evidence", whole)
	count(rule.deny) == 0 with input as trustcap.read("evidence", whole)
}

test_not_applicable_to_other_evidence if {
	not rule.applies with input as trustcap.read("evidence", {"kind": "certificate"})
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "certificate"})
}
