package trustcap.service.channel_devices_stated_test

import data.trustcap.service.channel_devices_stated as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_all_state_them if {
	rule.applies with input as given({"channels": [{"kind": "chat", "devices": ["any"]}, {"kind": "phone"}]})
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "chat", "devices": ["any"]}, {"kind": "phone"}]})
}

test_fails_when_others_do_not if {
	rule.deny == {
		{"path": ["channels", "help-pages", "devices"], "text": "nothing says on which devices the channel works"},
		{"path": ["channels", "chatbot", "devices"], "text": "nothing says on which devices the channel works"},
		{"path": ["channels", "messenger", "devices"], "text": "nothing says on which devices the channel works"},
		{"path": ["channels", "portal", "devices"], "text": "nothing says on which devices the channel works"},
		{"path": ["channels", "chat", "devices"], "text": "nothing says on which devices the channel works"},
	} with input as given({"channels": [{"kind": "help-pages"}, {"kind": "chatbot"}, {"kind": "messenger"}, {"kind": "portal"}, {"kind": "chat"}, {"kind": "phone", "devices": ["phone"]}]})
}

test_not_applicable_when_none_states_them if {
	not rule.applies with input as given({"channels": [{"kind": "chat"}]})
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "chat"}]})
}

test_not_applicable_once_retired if {
	every fields in [
		{"channels": [{"kind": "help-pages"}, {"kind": "chatbot"}, {"kind": "messenger"}, {"kind": "portal"}, {"kind": "chat"}, {"kind": "phone", "devices": ["phone"]}]},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
