package trustcap.security.endpoints_loss_test

import data.trustcap.security.endpoints_loss as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"endpoints": {"loss_procedure": "doc:lost-device"}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["endpoints", "loss_procedure"], "text": "nothing says what is done when a device is lost"}} with input as trustcap.read("security", {})
}

test_looks_at_every_declaration if count(rule.deny) == 1 with input as trustcap.read("security", {})
