package trustcap.service.history_purpose_test

import data.trustcap.service.history_purpose as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_a_purpose if {
	rule.applies with input as given({"channels": [{"kind": "chat", "shares_history": true, "purpose": "support"}]})
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "chat", "shares_history": true, "purpose": "support"}]})
}

test_fails_without_a_purpose if {
	rule.deny == {{"path": ["channels", "chat", "purpose"], "text": "the history is shared, and nothing says for which purpose it is kept"}} with input as given({"channels": [{"kind": "chat", "shares_history": true}, {"kind": "phone"}]})
}

test_not_applicable_when_nothing_is_shared if {
	not rule.applies with input as given({"channels": [{"kind": "chat", "shares_history": false}]})
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "chat", "shares_history": false}]})
}

test_not_applicable_when_the_channel_is_retired if {
	not rule.applies with input as given({"channels": [{"kind": "chat", "shares_history": true, "retires": "2026-11-20"}]}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "chat", "shares_history": true, "retires": "2026-11-20"}]}) with data.today as "2026-11-21"
}

test_not_applicable_once_retired if {
	every fields in [
		{"channels": [{"kind": "chat", "shares_history": true}, {"kind": "phone"}]},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
