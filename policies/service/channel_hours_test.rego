package trustcap.service.channel_hours_test

import data.trustcap.service.channel_hours as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_hours if {
	rule.applies with input as given({"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}, {"kind": "help-pages", "languages": ["de", "en"]}, {"kind": "post", "human": true}]})
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}, {"kind": "help-pages", "languages": ["de", "en"]}, {"kind": "post", "human": true}]})
}

test_fails_without_hours if {
	rule.deny == {{"path": ["channels", "chat", "hours"], "text": "a person answers on this channel, and nothing says at which hours"}} with input as given({"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}, {"kind": "chat", "human": true}, {"kind": "chatbot", "human": false}]})
}

test_not_applicable_without_people if {
	not rule.applies with input as given({"channels": [{"kind": "help-pages", "languages": ["de", "en"]}]})
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "help-pages", "languages": ["de", "en"]}]})
}

test_not_applicable_by_post_only if {
	not rule.applies with input as given({"channels": [{"kind": "post", "human": true}]})
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "post", "human": true}]})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}, "channels": [{"kind": "phone", "human": true}]})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}, "channels": [{"kind": "phone", "human": true}]})
}

test_not_applicable_once_retired if {
	every fields in [
		{"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}, {"kind": "chat", "human": true}, {"kind": "chatbot", "human": false}]},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
