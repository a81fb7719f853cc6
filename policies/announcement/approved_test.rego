package trustcap.announcement.approved_test

import data.trustcap.announcement.approved as rule

given(fields) := trustcap.read("announcements", object.union({"of": "services/webmail/promise/availability/target", "to": "99.5%", "announced": "2026-10-01", "effective": "2026-11-01"}, fields))

test_passes_when_approved if {
	count(rule.deny) == 0 with input as given({"approved_by": "board"}) with data.inventory as trustcap.inventory({"people": {"board": {"title": {"en": "Board"}, "may_approve": ["changes", "announcements"]}}})
}

test_fails_when_nobody_approved if {
	rule.deny == {{"path": ["approved_by"], "text": "nothing says who approved the announcement"}} with input as given({}) with data.inventory as trustcap.inventory({"people": {"board": {"title": {"en": "Board"}}}})
}

test_fails_when_the_role_may_approve_nothing if {
	rule.deny == {{"path": ["approved_by"], "text": "{approver} approved the announcement and is not named as one who may", "args": {"approver": "board"}}} with input as given({"approved_by": "board"}) with data.inventory as trustcap.inventory({"people": {"board": {"title": {"en": "Board"}}}})
}

test_fails_when_the_role_may_approve_other_things if {
	rule.deny == {{"path": ["approved_by"], "text": "{approver} approved the announcement and is not named as one who may", "args": {"approver": "board"}}} with input as given({"approved_by": "board"}) with data.inventory as trustcap.inventory({"people": {"board": {"title": {"en": "Board"}, "may_approve": ["waivers"]}}})
}

test_looks_at_every_announcement if {
	count(rule.deny) == 1 with input as trustcap.read("announcements", {"of": "suppliers/mailer", "announced": "2026-10-01", "effective": "2026-11-01"})
}
