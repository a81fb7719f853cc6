package trustcap.transition.hours_cut_test

import data.trustcap.transition.hours_cut as rule

given(fields) := {"services": {"webmail": fields}}

with_notice(sections, of, to) := object.union(sections, {"announcements": {"notice": object.union({"announced": "2026-10-01", "effective": "2026-12-01", "basis": {"kind": "contract-clause", "ref": "SLA 9"}, "rights": ["object"]}, {"of": of, "to": to})}})

covered(change) if {
	rule.applies with input as change
	count(rule.deny) == 0 with input as change
}

phone(fields) := given({"channels": [object.union({"kind": "phone"}, fields)]})

day := {"hours": "Mo-Fr 08:00-18:00"}

test_fails_when_a_channel_is_open_less if {
	rule.deny == {{"path": [], "text": "help was there {before} and is there {after} now, and no announcement covers that", "args": {"before": {"text": "Mo-Fr 08:00-18:00", "always": false, "minutes_per_week": 3000}, "after": {"text": "Mo-Fr 08:00-17:59", "always": false, "minutes_per_week": 2995}}}} with input as trustcap.transition(phone(day), phone({"hours": "Mo-Fr 08:00-17:59"}), "services/webmail/channels/phone/hours")
}

test_fails_when_the_hours_go if {
	rule.deny == {{"path": [], "text": "help was there {before}, and no hours stand any more, and no announcement covers that", "args": {"before": {"text": "Mo-Fr 08:00-18:00", "always": false, "minutes_per_week": 3000}}}} with input as trustcap.transition(phone(day), phone({}), "services/webmail/channels/phone/hours")
}

test_fails_when_a_priority_is_served_less if {
	count(rule.deny) == 1 with input as trustcap.transition(given({"support": {"priorities": {"P1": {"hours": "24/7"}}}}), given({"support": {"priorities": {"P1": day}}}), "services/webmail/support/priorities/P1/hours")
}

test_passes_when_announced if {
	covered(trustcap.transition(phone(day), with_notice(phone({"hours": "Mo-Fr 08:00-12:00"}), "services/webmail/channels/phone/hours", "Mo-Fr 08:00-12:00"), "services/webmail/channels/phone/hours"))
	covered(trustcap.transition(phone(day), with_notice(phone({}), "services/webmail/channels/phone", "removed"), "services/webmail/channels/phone/hours"))
}

test_boundary_as_many_is_not_applicable if {
	not rule.applies with input as trustcap.transition(phone(day), phone({"hours": "Mo-Fr 09:00-19:00"}), "services/webmail/channels/phone/hours")
	not rule.applies with input as trustcap.transition(given({"support": {"priorities": {"P1": day}}}), given({"support": {"priorities": {"P1": {"hours": "Mo-Fr 09:00-19:00"}}}}), "services/webmail/support/priorities/P1/hours")
}

test_not_applicable_to_other_changes if {
	not rule.applies with input as trustcap.transition(phone({}), phone(day), "services/webmail/channels/phone/hours")
	not rule.applies with input as trustcap.transition(phone(day), given({"title": "Webmail"}), "services/webmail/channels/phone")
	not rule.applies with input as trustcap.transition(phone(object.union(day, {"human": true})), phone({"hours": "Mo 08:00-09:00", "human": false}), "services/webmail/channels/phone/human")
}

test_not_applicable_to_hours_of_a_priority_that_go if {
	not rule.applies with input as trustcap.transition(given({"support": {"priorities": {"P1": {"hours": "24/7", "respond": "PT1H"}}}}), given({"support": {"priorities": {"P1": {"respond": "PT1H"}}}}), "services/webmail/support/priorities/P1/hours")
}
