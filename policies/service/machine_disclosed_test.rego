package trustcap.service.machine_disclosed_test

import data.trustcap.service.machine_disclosed as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_disclosed if {
	rule.applies with input as given({"channels": [{"kind": "chatbot", "automated": {"ai": true, "disclosed": true}}, {"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}]})
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "chatbot", "automated": {"ai": true, "disclosed": true}}, {"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}]})
}

test_fails_for_a_chatbot_in_silence if {
	rule.deny == {{"path": ["channels", "chatbot", "automated", "disclosed"], "text": "a machine answers on this channel, and nothing says that people are told"}} with input as given({"channels": [{"kind": "chatbot"}, {"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}]})
}

test_fails_for_artificial_intelligence_on_any_channel if {
	rule.deny == {{"path": ["channels", "phone", "automated", "disclosed"], "text": "a machine answers on this channel, and nothing says that people are told"}} with input as given({"serves": {"who": ["employees"]}, "channels": [{"kind": "phone", "automated": {"ai": true, "disclosed": false}}]})
}

test_not_applicable_when_the_chatbot_is_no_artificial_intelligence if {
	not rule.applies with input as given({"channels": [{"kind": "chatbot", "automated": {"ai": false}}]})
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "chatbot", "automated": {"ai": false}}]})
}

test_not_applicable_when_planned if {
	not rule.applies with input as given({"status": "planned", "channels": [{"kind": "chatbot"}]})
	count(rule.deny) == 0 with input as given({"status": "planned", "channels": [{"kind": "chatbot"}]})
}

test_not_applicable_when_the_chatbot_has_retired if {
	not rule.applies with input as given({"channels": [{"kind": "chatbot", "retires": "2026-11-20"}]}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "chatbot", "retires": "2026-11-20"}]}) with data.today as "2026-11-21"
}

test_exempt_when_no_machine_answers if {
	rule.exempt == {{"path": ["channels"], "text": "on no channel does a machine answer"}} with input as given({"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}]})
}

test_not_exempt_with_a_chatbot_or_in_silence if {
	count(rule.exempt) == 0 with input as given({"channels": [{"kind": "chatbot"}]})
	count(rule.exempt) == 0 with input as given({"status": "live"})
}

test_not_applicable_once_retired if {
	every fields in [
		{"channels": [{"kind": "chatbot"}, {"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}]},
		{"serves": {"who": ["employees"]}, "channels": [{"kind": "phone", "automated": {"ai": true, "disclosed": false}}]},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
