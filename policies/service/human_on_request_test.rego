package trustcap.service.human_on_request_test

import data.trustcap.service.human_on_request as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_a_way_out if {
	rule.applies with input as given({"channels": [{"kind": "chatbot", "automated": {"human_on_request": true}}]})
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "chatbot", "automated": {"human_on_request": true}}]})
}

test_fails_without_a_way_out if {
	rule.deny == {
		{"path": ["channels", "chat", "automated", "human_on_request"], "text": "a machine answers on this channel, and nothing says that customers can ask for a person"},
		{"path": ["channels", "chatbot", "automated", "human_on_request"], "text": "a machine answers on this channel, and nothing says that customers can ask for a person"},
	} with input as given({"channels": [{"kind": "chatbot", "automated": {"disclosed": true, "human_on_request": false}}, {"kind": "chat", "automated": {"ai": true}}]})
}

test_not_applicable_without_machines if {
	not rule.applies with input as given({"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}]})
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}]})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}, "channels": [{"kind": "chatbot"}]})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}, "channels": [{"kind": "chatbot"}]})
}

test_not_applicable_once_retired if {
	every fields in [
		{"channels": [{"kind": "chatbot", "automated": {"disclosed": true, "human_on_request": false}}, {"kind": "chat", "automated": {"ai": true}}]},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
