package trustcap.risk.controls_needed_test

import data.trustcap.risk.controls_needed as rule

given(fields) := trustcap.read("risks", fields)

test_passes_when_needed if {
	rule.applies with input as given({"controls": ["iso27001:A.8.13"]}) with data.inventory as trustcap.inventory({"applicability": {"iso27001": {"controls": {"A.8.13": {"needed": true}}}}})
	count(rule.deny) == 0 with input as given({"controls": ["iso27001:A.8.13"]}) with data.inventory as trustcap.inventory({"applicability": {"iso27001": {"controls": {"A.8.13": {"needed": true}}}}})
}

test_passes_when_the_statement_is_silent if {
	rule.applies with input as given({"controls": ["iso27001:A.8.13"]}) with data.inventory as trustcap.inventory({"applicability": {"iso27001": {"version": 1}}})
	count(rule.deny) == 0 with input as given({"controls": ["iso27001:A.8.13"]}) with data.inventory as trustcap.inventory({"applicability": {"iso27001": {"version": 1}}})
}

test_fails_when_excluded if {
	rule.deny == {{"path": ["controls", "iso27001:A.8.30"], "text": "{control} treats the risk, and the statement of applicability says that it is not needed", "args": {"control": "iso27001:A.8.30"}}} with input as given({"controls": ["iso27001:A.8.13", "iso27001:A.8.30"]}) with data.inventory as trustcap.inventory({"applicability": {"iso27001": {"controls": {"A.8.13": {"needed": true}, "A.8.30": {"needed": false}}}}})
}

test_not_applicable_without_controls if {
	not rule.applies with input as given({"treatment": "accept"})
	count(rule.deny) == 0 with input as given({"treatment": "accept"})
}

test_not_applicable_with_an_empty_list if {
	not rule.applies with input as given({"controls": []})
	count(rule.deny) == 0 with input as given({"controls": []})
}
