package trustcap.transition.service_ended_test

import data.trustcap.transition.service_ended as rule

given(fields) := {"services": {"webmail": fields, "mail": {"title": "Mail"}}}

none := {"services": {"mail": {"title": "Mail"}}}

with_notice(sections, of, to) := object.union(sections, {"announcements": {"notice": object.union({"announced": "2026-10-01", "effective": "2026-12-01", "basis": {"kind": "contract-clause", "ref": "SLA 9"}, "rights": ["object"]}, {"of": of, "to": to})}})

covered(change) if {
	rule.applies with input as change
	count(rule.deny) == 0 with input as change
}

test_fails_when_a_service_goes if {
	rule.deny == {{"path": [], "text": "the service {before} goes, and no announcement covers that", "args": {"before": "webmail"}}} with input as trustcap.transition(given({"title": "Webmail"}), none, "services/webmail")
}

test_fails_when_a_service_retires if {
	every status in ["retiring", "retired"] {
		rule.deny == {{"path": [], "text": "the service is {after} now, and no announcement covers that", "args": {"after": {"word": status, "field": "status"}}}} with input as trustcap.transition(given({"status": "live"}), given({"status": status}), "services/webmail/status")
	}
	count(rule.deny) == 1 with input as trustcap.transition(given({"title": "Webmail"}), given({"title": "Webmail", "status": "retired"}), "services/webmail/status")
}

test_passes_when_announced if {
	covered(trustcap.transition(given({"title": "Webmail"}), with_notice(none, "services/webmail", "removed"), "services/webmail"))
	covered(trustcap.transition(given({"status": "live"}), with_notice(given({"status": "retiring"}), "services/webmail/status", "retiring"), "services/webmail/status"))
}

test_not_applicable_when_it_was_over_before if {
	every status in ["retiring", "retired"] {
		not rule.applies with input as trustcap.transition(given({"status": status}), none, "services/webmail")
	}
	not rule.applies with input as trustcap.transition(given({"status": "retiring"}), given({"status": "retired"}), "services/webmail/status")
}

test_not_applicable_to_other_changes if {
	not rule.applies with input as trustcap.transition(none, given({"status": "retired"}), "services/webmail")
	not rule.applies with input as trustcap.transition(given({"status": "pilot"}), given({"status": "live"}), "services/webmail/status")
	not rule.applies with input as trustcap.transition(given({"status": "live", "criticality": "low"}), given({"status": "retired", "criticality": "high"}), "services/webmail/criticality")
	not rule.applies with input as trustcap.transition({"datasets": {"a": {"retention": {"period": "P1Y"}}, "b": {"retention": {"period": "P1Y"}}}}, {"datasets": {"b": {"retention": {"period": "P1Y"}}}}, "datasets/a")
	not rule.applies with input as trustcap.transition(given({"title": "Webmail", "criticality": "low"}), given({"title": "Webmail"}), "services/webmail/criticality")
}
