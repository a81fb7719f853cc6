package trustcap.transition.certificate_narrowed_test

import data.trustcap.transition.certificate_narrowed as rule

given(fields) := {"evidence": {"iso": object.union({"kind": "certificate"}, fields), "other": {"kind": "test"}}}

with_notice(sections, of, to) := object.union(sections, {"announcements": {"notice": object.union({"announced": "2026-10-01", "effective": "2026-12-01", "basis": {"kind": "contract-clause", "ref": "SLA 9"}, "rights": ["object"]}, {"of": of, "to": to})}})

covered(change) if {
	rule.applies with input as change
	count(rule.deny) == 0 with input as change
}

fails(before, after, address) if count(rule.deny) == 1 with input as trustcap.transition(before, after, address)

fine(before, after, address) if not rule.applies with input as trustcap.transition(before, after, address)

test_fails_when_the_scope_changes if {
	rule.deny == {{"path": [], "text": "the scope or the state of the certificate changed, and no announcement covers that"}} with input as trustcap.transition(given({"scope": {"en": "Hosting and mail"}}), given({"scope": {"en": "Hosting"}}), "evidence/iso/scope")
	fails(given({}), given({"excluded": {"en": "Mail"}}), "evidence/iso/excluded")
}

test_fails_when_services_or_sites_go if {
	fails(given({"services": ["a", "b"]}), given({"services": ["a"]}), "evidence/iso/services/b")
	fails(given({"sites": ["a", "b"]}), given({"sites": ["a"]}), "evidence/iso/sites/b")
}

test_fails_when_it_is_not_valid_any_more if {
	fails(given({"status": "valid"}), given({"status": "suspended"}), "evidence/iso/status")
	fails(given({"status": "valid"}), given({}), "evidence/iso/status")
}

test_fails_when_it_goes if {
	fails(given({}), {"evidence": {"other": {"kind": "test"}}}, "evidence/iso")
}

test_passes_when_announced if {
	covered(trustcap.transition(given({"services": ["a", "b"]}), with_notice(given({"services": ["a"]}), "evidence/iso/services/b", "removed"), "evidence/iso/services/b"))
}

test_not_applicable_when_it_covers_more if {
	fine(given({"services": ["a"]}), given({"services": ["a", "b"]}), "evidence/iso/services/b")
	fine(given({"status": "suspended"}), given({"status": "valid"}), "evidence/iso/status")
	fine({"evidence": {"other": {"kind": "test"}}}, given({}), "evidence/iso")
}

test_not_applicable_to_other_evidence if {
	fine(attested({"scope": {"en": "a"}}), attested({"scope": {"en": "b"}}), "evidence/iso/scope")
}

test_not_applicable_to_other_changes if {
	fine(given({"status": "valid", "number": "1"}), given({"status": "suspended", "number": "2"}), "evidence/iso/number")
	fine(given({"controls": ["iso27001:A.5.1"]}), given({}), "evidence/iso/controls/iso27001:A.5.1")
}

attested(fields) := {"evidence": {"iso": object.union({"kind": "attestation"}, fields)}}
