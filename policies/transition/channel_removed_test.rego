package trustcap.transition.channel_removed_test

import data.trustcap.transition.channel_removed as rule

given(channels) := {"services": {"webmail": {"title": "Webmail", "channels": channels}}}

with_notice(sections, of, to) := object.union(sections, {"announcements": {"notice": object.union({"announced": "2026-10-01", "effective": "2026-12-01", "basis": {"kind": "contract-clause", "ref": "SLA 9"}, "rights": ["object"]}, {"of": of, "to": to})}})

covered(change) if {
	rule.applies with input as change
	count(rule.deny) == 0 with input as change
}

phone := {"kind": "phone", "human": true}

robot := {"kind": "phone", "human": false}

test_fails_when_a_channel_goes if {
	rule.deny == {{"path": [], "text": "the channel {before} goes, and no announcement covers that", "args": {"before": "phone"}}} with input as trustcap.transition(given([phone, {"kind": "email"}]), given([{"kind": "email"}]), "services/webmail/channels/phone")
}

test_fails_when_the_last_channel_goes if {
	count(rule.deny) == 1 with input as trustcap.transition(given([phone]), {"services": {"webmail": {"title": "Webmail"}}}, "services/webmail/channels/phone")
}

test_fails_when_no_person_answers_any_more if {
	rule.deny == {{"path": [], "text": "at the channel {channel} no person answers any more, and no announcement covers that", "args": {"channel": "phone"}}} with input as trustcap.transition(given([phone]), given([robot]), "services/webmail/channels/phone/human")
	count(rule.deny) == 1 with input as trustcap.transition(given([phone]), given([{"kind": "phone"}]), "services/webmail/channels/phone/human")
}

test_passes_when_announced if {
	covered(trustcap.transition(given([phone, {"kind": "email"}]), with_notice(given([{"kind": "email"}]), "services/webmail/channels/phone", "removed"), "services/webmail/channels/phone"))
	covered(trustcap.transition(given([phone]), with_notice(given([robot]), "services/webmail/channels/phone/human", "false"), "services/webmail/channels/phone/human"))
}

test_not_applicable_to_a_channel_that_comes_or_gets_a_person if {
	not rule.applies with input as trustcap.transition(given([{"kind": "email"}]), given([phone, {"kind": "email"}]), "services/webmail/channels/phone")
	not rule.applies with input as trustcap.transition(given([robot]), given([phone]), "services/webmail/channels/phone/human")
	not rule.applies with input as trustcap.transition(given([robot]), given([{"kind": "phone"}]), "services/webmail/channels/phone/human")
}

test_not_applicable_to_other_changes if {
	not rule.applies with input as trustcap.transition(given([phone]), {"services": {"mail": {"title": "Mail"}}}, "services/webmail")
	not rule.applies with input as trustcap.transition(given([object.union(phone, {"since": "2019-03-01"})]), given([object.union(robot, {"since": "2020-03-01"})]), "services/webmail/channels/phone/since")
	not rule.applies with input as trustcap.transition({"services": {"webmail": {"title": "Webmail", "promise": {"phone": {"target": "PT1H"}}}}}, {"services": {"webmail": {"title": "Webmail"}}}, "services/webmail/promise/phone")
	not rule.applies with input as trustcap.transition({"services": {"webmail": {"title": "Webmail", "channels": [phone], "promise": {"phone": {"target": "PT1H"}}}}}, {"services": {"webmail": {"title": "Webmail"}}}, "services/webmail/promise/phone")
}
