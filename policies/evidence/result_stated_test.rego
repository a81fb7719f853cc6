package trustcap.evidence.result_stated_test

import data.trustcap.evidence.result_stated as rule

test_fails_without_result if {
	every kind in ["test", "attestation", "review"] {
		rule.deny == {{"path": ["result"], "text": "nothing says what came out"}} with input as trustcap.read("evidence", {"kind": kind})
	}
}

test_passes_with_result if {
	every result in ["passed", "failed"] {
		rule.applies with input as trustcap.read("evidence", {"kind": "test", "result": result})
		count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "test", "result": result})
	}
}

test_not_applicable_to_other_evidence if {
	every kind in ["certificate", "measurement", "record"] {
		not rule.applies with input as trustcap.read("evidence", {"kind": kind})
		count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": kind})
	}
}
