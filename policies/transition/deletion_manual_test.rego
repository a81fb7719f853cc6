package trustcap.transition.deletion_manual_test

import data.trustcap.transition.deletion_manual as rule

given(deletion) := {"datasets": {"mailboxes": {"retention": deletion}}}

with_notice(sections, of, to) := object.union(sections, {"announcements": {"notice": object.union({"announced": "2026-10-01", "effective": "2026-12-01", "basis": {"kind": "contract-clause", "ref": "SLA 9"}, "rights": ["object"]}, {"of": of, "to": to})}})

covered(change) if {
	rule.applies with input as change
	count(rule.deny) == 0 with input as change
}

address := "datasets/mailboxes/retention/deletion"

test_fails_when_a_machine_no_longer_deletes if {
	rule.deny == {{"path": [], "text": "data was deleted by a machine and is not any more, and no announcement covers that"}} with input as trustcap.transition(given({"deletion": "automatic"}), given({"deletion": "manual"}), address)
	count(rule.deny) == 1 with input as trustcap.transition(given({"deletion": "automatic"}), given({"period": "P1Y"}), address)
}

test_passes_when_announced if {
	covered(trustcap.transition(given({"deletion": "automatic"}), with_notice(given({"deletion": "manual"}), address, "manual"), address))
}

test_not_applicable_to_what_hands_did if {
	not rule.applies with input as trustcap.transition(given({"deletion": "manual"}), given({"deletion": "automatic"}), address)
	not rule.applies with input as trustcap.transition(given({"deletion": "automatic", "period": "P1D"}), given({"deletion": "automatic", "period": "P2D"}), "datasets/mailboxes/retention/period")
}
