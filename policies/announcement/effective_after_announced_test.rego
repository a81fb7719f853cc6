package trustcap.announcement.effective_after_announced_test

import data.trustcap.announcement.effective_after_announced as rule

given(fields) := trustcap.read("announcements", object.union({"of": "services/webmail/promise/availability/target", "to": "99.5%", "announced": "2026-10-01", "effective": "2026-11-01"}, fields))

test_passes_when_announced_before if {
	count(rule.deny) == 0 with input as given({})
}

test_boundary_on_the_same_day if {
	count(rule.deny) == 0 with input as given({"announced": "2026-11-01"})
}

test_fails_boundary_a_day_too_late if {
	rule.deny == {{"path": ["effective"], "text": "the change takes effect on {effective} and was announced on {announced} only", "args": {"effective": "2026-11-01", "announced": "2026-11-02"}}} with input as given({"announced": "2026-11-02"})
}

test_looks_at_every_announcement if {
	count(rule.deny) == 1 with input as trustcap.read("announcements", {"of": "services/webmail", "announced": "2026-11-02", "effective": "2026-11-01"})
}
