package trustcap.evidence.proof_current_test

import data.trustcap.evidence.proof_current as rule

test_fails_a_day_after_its_end if {
	every kind in ["attestation", "test", "review"] {
		rule.deny == {{"path": ["expires"], "text": "the evidence lapsed on {expires}", "args": {"expires": "2026-11-20"}}} with input as trustcap.read("evidence", {"kind": kind, "expires": "2026-11-20"}) with data.today as "2026-11-21"
	}
}

test_fails_after_twelve_months_without_end if {
	rule.deny == {{"path": ["collected"], "text": "the evidence is of {collected}, and without an end it holds for twelve months", "args": {"collected": "2025-11-20"}}} with input as trustcap.read("evidence", {"kind": "test", "collected": "2025-11-20"}) with data.year_ago as "2025-11-21"
}

test_boundary_on_the_last_day_it_passes if {
	rule.applies with input as trustcap.read("evidence", {"kind": "test", "expires": "2026-11-21"})
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "test", "expires": "2026-11-21"}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "test", "collected": "2025-11-21"}) with data.year_ago as "2025-11-21"
}

test_passes_with_a_longer_validity if {
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "test", "collected": "2024-01-01", "expires": "2027-01-01"}) with data.today as "2026-11-21" with data.year_ago as "2025-11-21"
}

test_not_applicable_to_other_evidence if {
	every kind in ["certificate", "measurement", "record"] {
		not rule.applies with input as trustcap.read("evidence", {"kind": kind, "expires": "2020-01-01"})
		count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": kind, "expires": "2020-01-01"}) with data.today as "2026-11-21"
		count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": kind, "collected": "2020-01-01"}) with data.year_ago as "2025-11-21"
	}
}
