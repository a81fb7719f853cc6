package trustcap.transition.notice_shortened_test

import data.trustcap.transition.notice_shortened as rule

given(changes) := {"services": {"webmail": {"title": "Webmail", "changes": changes}}}

silent := {"services": {"webmail": {"title": "Webmail"}}}

with_notice(sections, of, to) := object.union(sections, {"announcements": {"notice": object.union({"announced": "2026-10-01", "effective": "2026-12-01", "basis": {"kind": "contract-clause", "ref": "SLA 9"}, "rights": ["object"]}, {"of": of, "to": to})}})

covered(change) if {
	rule.applies with input as change
	count(rule.deny) == 0 with input as change
}

test_boundary_a_day_shorter_fails if {
	rule.deny == {{"path": [], "text": "changes were announced {before} beforehand and are to be announced {after} beforehand, and no announcement covers that", "args": {"before": {"text": "P30D", "min_s": 2592000, "max_s": 2592000}, "after": {"text": "P29D", "min_s": 2505600, "max_s": 2505600}}}} with input as trustcap.transition(given({"notice": "P30D"}), given({"notice": "P29D"}), "services/webmail/changes/notice")
}

test_fails_when_the_period_goes if {
	rule.deny == {{"path": [], "text": "changes were announced {before} beforehand, and no period stands any more", "args": {"before": {"text": "P30D", "min_s": 2592000, "max_s": 2592000}}}} with input as trustcap.transition(given({"notice": "P30D"}), silent, "services/webmail/changes/notice")
}

test_fails_when_a_way_goes if {
	rule.deny == {{"path": [], "text": "changes were announced by {way} and are no more, and no announcement covers that", "args": {"way": {"word": "email"}}}} with input as trustcap.transition(given({"notice": "P30D", "channels": ["email", "portal"]}), given({"notice": "P30D", "channels": ["portal"]}), "services/webmail/changes/channels/email")
	count(rule.deny) == 1 with input as trustcap.transition(given({"channels": ["email"]}), silent, "services/webmail/changes/channels/email")
}

test_fails_although_the_new_notice_is_kept if {
	short := object.union(given({"notice": "P1D"}), {"announcements": {"short": {"of": "services/webmail/changes/notice", "to": "P1D", "announced": "2026-11-20", "effective": "2026-12-19", "basis": {"kind": "free-of-effect"}}}})
	count(rule.deny) == 1 with input as trustcap.transition(given({"notice": "P30D"}), short, "services/webmail/changes/notice")
}

test_passes_when_announced if {
	covered(trustcap.transition(given({"notice": "P30D"}), with_notice(given({"notice": "P14D"}), "services/webmail/changes/notice", "P14D"), "services/webmail/changes/notice"))
	covered(trustcap.transition(given({"notice": "P30D"}), with_notice(silent, "services/webmail/changes/notice", "removed"), "services/webmail/changes/notice"))
	told := object.union(given({"channels": ["portal"]}), {"announcements": {"less": {"of": "services/webmail/changes/channels/email", "to": "removed", "announced": "2026-10-01", "effective": "2026-12-01", "told": ["email", "portal"], "basis": {"kind": "free-of-effect"}}}})
	covered(trustcap.transition(given({"channels": ["email", "portal"]}), told, "services/webmail/changes/channels/email"))
}

test_not_applicable_when_longer_or_more if {
	not rule.applies with input as trustcap.transition(given({"notice": "P30D"}), given({"notice": "P31D"}), "services/webmail/changes/notice")
	not rule.applies with input as trustcap.transition(given({"notice": "P30D"}), given({"notice": "PT720H"}), "services/webmail/changes/notice")
	not rule.applies with input as trustcap.transition(silent, given({"notice": "P30D"}), "services/webmail/changes/notice")
	not rule.applies with input as trustcap.transition(given({"notice": "P30D"}), given({"notice": "P30D", "channels": ["email"]}), "services/webmail/changes/channels/email")
}

test_not_applicable_to_other_changes if {
	not rule.applies with input as trustcap.transition(given({"notice": "P30D", "rights": ["stay"]}), given({"notice": "P1D"}), "services/webmail/changes/rights/stay")
	not rule.applies with input as trustcap.transition(given({"notice": "P30D", "channels": ["email"]}), {"services": {"mail": {"title": "Mail"}}}, "services/webmail")
}

test_not_applicable_to_another_list if {
	not rule.applies with input as trustcap.transition(listed({"changes": {"notice": "P30D", "rights": ["stay"]}}), listed({"changes": {"notice": "P30D", "rights": []}}), "services/webmail/changes/rights/stay")
}

listed(fields) := {"services": {"webmail": fields}}
