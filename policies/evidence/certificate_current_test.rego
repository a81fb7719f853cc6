package trustcap.evidence.certificate_current_test

import data.trustcap.evidence.certificate_current as rule

test_fails_a_day_after_it_expired if {
	rule.deny == {{"path": ["expires"], "text": "the certificate expired on {expires}", "args": {"expires": "2026-11-20"}}} with input as trustcap.read("evidence", {"kind": "certificate", "expires": "2026-11-20"}) with data.today as "2026-11-21"
}

test_boundary_on_its_last_day_it_passes if {
	rule.applies with input as trustcap.read("evidence", {"kind": "certificate", "expires": "2026-11-21"})
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "certificate", "expires": "2026-11-21"}) with data.today as "2026-11-21"
}

test_fails_when_suspended if {
	rule.deny == {{"path": ["status"], "text": "the certificate is suspended"}} with input as trustcap.read("evidence", {"kind": "certificate", "status": "suspended"})
}

test_fails_when_withdrawn if {
	rule.deny == {{"path": ["status"], "text": "the certificate is withdrawn"}} with input as trustcap.read("evidence", {"kind": "certificate", "status": "withdrawn"})
}

test_passes_when_valid if {
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "certificate", "status": "valid", "expires": "2029-01-09"}) with data.today as "2026-11-21"
}

test_not_applicable_to_other_evidence if {
	not rule.applies with input as trustcap.read("evidence", {"kind": "attestation", "expires": "2020-01-01", "status": "withdrawn"})
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "attestation", "expires": "2020-01-01", "status": "withdrawn"}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "attestation", "status": "suspended"})
}
