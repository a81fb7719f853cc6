package trustcap.service.channels_linked_test

import data.trustcap.service.channels_linked as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_linked_to_open_channels if {
	rule.applies with input as given({"channels": [{"kind": "chat", "handover_to": ["phone"], "parallel_with": ["email"]}, {"kind": "phone"}, {"kind": "email"}]})
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "chat", "handover_to": ["phone"], "parallel_with": ["email"]}, {"kind": "phone"}, {"kind": "email"}]})
}

test_fails_when_linked_to_nothing if {
	rule.deny == {
		{"path": ["channels", "chat", "handover_to", "fax"], "text": "the service has no open channel {other}", "args": {"other": "fax"}},
		{"path": ["channels", "chat", "parallel_with", "branch"], "text": "the service has no open channel {other}", "args": {"other": "branch"}},
	} with input as given({"channels": [{"kind": "chat", "handover_to": ["phone", "fax"], "parallel_with": ["branch"]}, {"kind": "phone"}]})
}

test_fails_when_linked_to_a_retired_channel if {
	rule.deny == {{"path": ["channels", "chat", "handover_to", "phone"], "text": "the service has no open channel {other}", "args": {"other": "phone"}}} with input as given({"channels": [{"kind": "chat", "handover_to": ["phone"]}, {"kind": "phone", "retires": "2026-11-20"}]}) with data.today as "2026-11-21"
}

test_not_applicable_without_links if {
	not rule.applies with input as given({"channels": [{"kind": "phone"}]})
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "phone"}]})
}

test_not_applicable_when_the_linking_channel_is_retired if {
	not rule.applies with input as given({"channels": [{"kind": "chat", "handover_to": ["fax"], "retires": "2026-11-20"}]}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "chat", "handover_to": ["fax"], "retires": "2026-11-20"}]}) with data.today as "2026-11-21"
}

test_not_applicable_once_retired if {
	every fields in [
		{"channels": [{"kind": "chat", "handover_to": ["phone", "fax"], "parallel_with": ["branch"]}, {"kind": "phone"}]},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}

test_not_applicable_once_retired_on_another_day if {
	every fields in [
		{"channels": [{"kind": "chat", "handover_to": ["phone"]}, {"kind": "phone", "retires": "2026-11-20"}]},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other with data.today as "2026-11-21"
		count(rule.deny) == 0 with input as other with data.today as "2026-11-21"
	}
}
