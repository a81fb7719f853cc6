package trustcap.waiver.approver_may_approve_test

import data.trustcap.waiver.approver_may_approve as rule

roles := trustcap.inventory({"people": {"ciso": {"may_approve": ["evidence", "waivers"]}, "board": {"may_approve": ["changes"]}, "intern": {"may_approve": []}, "head": {"title": "Head of IT"}}})

waiver(approved) := trustcap.read("waivers", {"rule": "dataset-retention-set", "resource": "datasets/crm", "reason": "migration", "requested_by": "team-crm", "approved_by": approved, "from": "2026-09-01", "until": "2026-12-31"})

test_fails_where_it_is_not_entitled if {
	every role in ["board", "intern"] {
		rule.deny == {{"path": ["approved_by"], "text": "{role} is not entitled to approve waivers", "args": {"role": role}}} with input as waiver(role) with data.inventory as roles
	}
}

test_passes_where_it_is_entitled if {
	rule.applies with input as waiver("ciso") with data.inventory as roles
	count(rule.deny) == 0 with input as waiver("ciso") with data.inventory as roles
}

test_not_applicable_where_nothing_is_said if {
	not rule.applies with input as waiver("head") with data.inventory as roles
	count(rule.deny) == 0 with input as waiver("head") with data.inventory as roles
}
