package trustcap.evidence.certificate_accredited_test

import data.trustcap.evidence.certificate_accredited as rule

test_fails_without_accreditation if {
	rule.deny == {{"path": ["accreditation"], "text": "nothing says by whom the body that issued the certificate is accredited"}} with input as trustcap.read("evidence", {"kind": "certificate"})
	count(rule.deny) == 1 with input as trustcap.read("evidence", {"kind": "certificate", "accreditation": {"number": "D-ZM-1"}})
}

test_passes_with_accreditation if {
	rule.applies with input as trustcap.read("evidence", {"kind": "certificate", "accreditation": {"by": "DAkkS"}})
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "certificate", "accreditation": {"by": "DAkkS"}})
}

test_not_applicable_to_other_evidence if {
	not rule.applies with input as trustcap.read("evidence", {"kind": "test"})
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "test"})
}
