package trustcap.service.channel_ready_test

import data.trustcap.service.channel_ready as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_boundary_on_the_same_day if {
	rule.applies with input as given({"channels": [{"kind": "chat", "since": "2026-05-04", "readiness": "2026-05-04"}]})
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "chat", "since": "2026-05-04", "readiness": "2026-05-04"}]})
}

test_fails_when_nothing_is_said if {
	rule.deny == {{"path": ["channels", "chat", "readiness"], "text": "the channel has been open since {day}, and nothing says that it was found ready", "args": {"day": "2026-05-04"}}} with input as given({"channels": [{"kind": "chat", "since": "2026-05-04"}, {"kind": "phone"}]})
}

test_boundary_a_day_too_late if {
	rule.deny == {{"path": ["channels", "chat", "readiness"], "text": "the channel has been open since {day} and was found ready only on {ready}", "args": {"day": "2026-05-04", "ready": "2026-05-05"}}} with input as given({"channels": [{"kind": "chat", "since": "2026-05-04", "readiness": "2026-05-05"}]})
}

test_not_applicable_without_a_day if {
	not rule.applies with input as given({"channels": [{"kind": "chat"}]})
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "chat"}]})
}

test_not_applicable_when_the_channel_is_retired if {
	not rule.applies with input as given({"channels": [{"kind": "chat", "since": "2026-05-04", "retires": "2026-11-20"}]}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "chat", "since": "2026-05-04", "retires": "2026-11-20"}]}) with data.today as "2026-11-21"
}

test_not_applicable_once_retired if {
	every fields in [
		{"channels": [{"kind": "chat", "since": "2026-05-04"}, {"kind": "phone"}]},
		{"channels": [{"kind": "chat", "since": "2026-05-04", "readiness": "2026-05-05"}]},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
