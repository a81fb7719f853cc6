package trustcap.service.leave_buttons_test

import data.trustcap.service.leave_buttons as rule

given(more) := trustcap.read("services", object.union({"serves": {"who": ["consumers"], "countries": ["DE"]}, "self_service": {"order": {"channel": "web"}}}, more))

buttons(cancel, withdraw) := given({"consumer": {"cancel_button": cancel, "withdrawal_button": withdraw}})

no_cancel := {"path": ["consumer", "cancel_button"], "text": "consumers order online, and there is no button to cancel the contract"}

no_withdrawal := {"path": ["consumer", "withdrawal_button"], "text": "consumers order online, and there is no button to withdraw from the contract"}

open_cancel := {"path": ["consumer", "cancel_button"], "text": "consumers order online, and nothing says whether there is a button to cancel the contract"}

open_withdrawal := {"path": ["consumer", "withdrawal_button"], "text": "consumers order online, and nothing says whether there is a button to withdraw from the contract"}

test_passes_with_both if {
	rule.applies with input as buttons(true, true)
	count(rule.deny) == 0 with input as buttons(true, true)
	count(rule.unknown) == 0 with input as buttons(true, true)
}

test_fails_without_them if {
	rule.deny == {no_cancel, no_withdrawal} with input as buttons(false, false)
	count(rule.unknown) == 0 with input as buttons(false, false)
}

test_fails_boundary_from_19_june_2026 if {
	rule.deny == {no_withdrawal} with input as buttons(true, false) with data.today as "2026-06-19"
	count(rule.deny) == 0 with input as buttons(true, false) with data.today as "2026-06-18"
}

test_unknown_when_not_stated if {
	rule.unknown == {open_cancel, open_withdrawal} with input as given({}) with data.today as "2026-06-19"
	rule.unknown == {open_cancel} with input as given({}) with data.today as "2026-06-18"
}

test_not_applicable_to_orders_by_phone if {
	case := given({"self_service": {"order": {"channel": "phone"}}, "consumer": {"cancel_button": false, "withdrawal_button": false}})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
	count(rule.unknown) == 0 with input as given({"self_service": {"order": {"channel": "phone"}}})
}
