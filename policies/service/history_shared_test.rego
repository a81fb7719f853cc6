package trustcap.service.history_shared_test

import data.trustcap.service.history_shared as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_the_history_is_shared if {
	rule.applies with input as given({"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}, {"kind": "email", "human": true, "shares_history": true}]})
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}, {"kind": "email", "human": true, "shares_history": true}]})
}

test_fails_when_it_is_not if {
	rule.deny == {{"path": ["channels"], "text": "people answer on {number} channels, and on none of them is the history shared", "args": {"number": 2}}} with input as given({"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}, {"kind": "email", "human": true, "shares_history": false}, {"kind": "chatbot", "human": false, "shares_history": true}]})
}

test_not_applicable_with_one_channel if {
	not rule.applies with input as given({"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}, {"kind": "help-pages", "languages": ["de", "en"]}]})
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}, {"kind": "help-pages", "languages": ["de", "en"]}]})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}, "channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}, {"kind": "email", "human": true}]})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}, "channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}, {"kind": "email", "human": true}]})
}

test_not_applicable_once_retired if {
	every fields in [
		{"channels": [{"kind": "phone", "human": true, "hours": "Mo-Fr 08:00-18:00", "languages": ["de"]}, {"kind": "email", "human": true, "shares_history": false}, {"kind": "chatbot", "human": false, "shares_history": true}]},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
