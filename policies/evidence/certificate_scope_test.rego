package trustcap.evidence.certificate_scope_test

import data.trustcap.evidence.certificate_scope as rule

test_fails_without_scope if {
	rule.deny == {{"path": ["scope"], "text": "the certificate is named without its scope"}} with input as trustcap.read("evidence", {"kind": "certificate"})
}

test_passes_with_scope if {
	rule.applies with input as trustcap.read("evidence", {"kind": "certificate", "scope": "Operation of hosting services"})
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "certificate", "scope": "Operation of hosting services"})
}

test_not_applicable_to_other_evidence if {
	not rule.applies with input as trustcap.read("evidence", {"kind": "test"})
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "test"})
}
