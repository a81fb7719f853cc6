package trustcap.transition.response_slowed_test

import data.trustcap.transition.response_slowed as rule

given(fields) := {"services": {"webmail": fields}}

with_notice(sections, of, to) := object.union(sections, {"announcements": {"notice": object.union({"announced": "2026-10-01", "effective": "2026-12-01", "basis": {"kind": "contract-clause", "ref": "SLA 9"}, "rights": ["object"]}, {"of": of, "to": to})}})

covered(change) if {
	rule.applies with input as change
	count(rule.deny) == 0 with input as change
}

priorities(p1) := given({"support": {"priorities": {"P1": p1}}})

test_fails_when_a_priority_is_slower if {
	rule.deny == {{"path": [], "text": "it took at most {before} and may take {after} now, and no announcement covers that", "args": {"before": {"text": "PT1H", "min_s": 3600, "max_s": 3600}, "after": {"text": "PT1H1S", "min_s": 3601, "max_s": 3601}}}} with input as trustcap.transition(priorities({"respond": "PT1H"}), priorities({"respond": "PT1H1S"}), "services/webmail/support/priorities/P1/respond")
	count(rule.deny) == 1 with input as trustcap.transition(priorities({"resolve": "PT1H"}), priorities({"resolve": "PT2H"}), "services/webmail/support/priorities/P1/resolve")
}

test_fails_when_a_priority_goes if {
	rule.deny == {{"path": [], "text": "times were promised for {before} and are no more, and no announcement covers that", "args": {"before": "P1"}}} with input as trustcap.transition(priorities({"respond": "PT1H"}), given({"title": "Webmail"}), "services/webmail/support/priorities/P1")
}

test_fails_when_complaints_disputes_or_recovery_are_slower if {
	count(rule.deny) == 1 with input as trustcap.transition(given({"complaints": {"answer_within": "P5D"}}), given({"complaints": {"answer_within": "P6D"}}), "services/webmail/complaints/answer_within")
	count(rule.deny) == 1 with input as trustcap.transition(given({"billing": {"dispute": {"answer_within": "P5D"}}}), given({"billing": {"dispute": {"answer_within": "P6D"}}}), "services/webmail/billing/dispute/answer_within")
	count(rule.deny) == 1 with input as trustcap.transition(given({"continuity": {"rto": "PT4H"}}), given({"continuity": {"rto": "PT5H"}}), "services/webmail/continuity/rto")
	count(rule.deny) == 1 with input as trustcap.transition(given({"continuity": {"rpo": "PT4H"}}), given({"continuity": {"rpo": "PT5H"}}), "services/webmail/continuity/rpo")
}

test_passes_when_announced if {
	covered(trustcap.transition(given({"continuity": {"rto": "PT4H"}}), with_notice(given({"continuity": {"rto": "PT5H"}}), "services/webmail/continuity/rto", "PT5H"), "services/webmail/continuity/rto"))
	covered(trustcap.transition(priorities({"respond": "PT1H"}), with_notice(given({"title": "Webmail"}), "services/webmail/support/priorities/P1", "removed"), "services/webmail/support/priorities/P1"))
}

test_boundary_as_fast_is_not_applicable if {
	not rule.applies with input as trustcap.transition(priorities({"respond": "PT60M"}), priorities({"respond": "PT1H"}), "services/webmail/support/priorities/P1/respond")
	not rule.applies with input as trustcap.transition(given({"complaints": {"answer_within": "P5D"}}), given({"complaints": {"answer_within": "PT120H"}}), "services/webmail/complaints/answer_within")
	not rule.applies with input as trustcap.transition(given({"billing": {"dispute": {"answer_within": "P5D"}}}), given({"billing": {"dispute": {"answer_within": "PT120H"}}}), "services/webmail/billing/dispute/answer_within")
	not rule.applies with input as trustcap.transition(given({"continuity": {"rto": "PT60M"}}), given({"continuity": {"rto": "PT1H"}}), "services/webmail/continuity/rto")
}

test_not_applicable_to_other_changes if {
	not rule.applies with input as trustcap.transition(priorities({"respond": "PT1H"}), {"services": {"mail": {"title": "Mail"}}}, "services/webmail")
	not rule.applies with input as trustcap.transition(given({"title": "Webmail"}), priorities({"respond": "PT1H"}), "services/webmail/support/priorities/P1")
	not rule.applies with input as trustcap.transition(priorities({"respond": "PT1H", "clock": "service-hours"}), priorities({"respond": "PT2H", "clock": "around-the-clock"}), "services/webmail/support/priorities/P1/clock")
}

test_not_applicable_to_other_times_of_continuity if {
	not rule.applies with input as trustcap.transition(given({"continuity": {"achieved": "PT1H"}}), given({"continuity": {"achieved": "PT2H"}}), "services/webmail/continuity/achieved")
	not rule.applies with input as trustcap.transition(given({"continuity": {"rpo": "PT60M"}}), given({"continuity": {"rpo": "PT1H"}}), "services/webmail/continuity/rpo")
}
