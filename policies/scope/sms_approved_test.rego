package trustcap.scope.sms_approved_test

import data.trustcap.scope.sms_approved as rule

given(fields) := trustcap.read("scopes", object.union({"system": "sms"}, fields))

test_boundary_approved_today if {
	rule.applies with input as given({"approved": {"by": "board", "on": "2026-11-21"}}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"approved": {"by": "board", "on": "2026-11-21"}}) with data.today as "2026-11-21"
}

test_fails_without_approval if {
	rule.deny == {
		{"path": ["approved", "by"], "text": "nothing says who approved the scope"},
		{"path": ["approved", "on"], "text": "nothing says when the scope was approved"},
	} with input as given({})
}

test_boundary_approved_tomorrow if {
	rule.deny == {{"path": ["approved", "on"], "text": "the scope was approved on a day to come ({day})", "args": {"day": "2026-11-21"}}} with input as given({"approved": {"by": "board", "on": "2026-11-21"}}) with data.today as "2026-11-20"
}

test_not_applicable_to_another_management_system if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"system": "isms"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}

test_not_applicable_to_another_management_system_on_another_day if {
	every fields in [
		{"approved": {"by": "board", "on": "2026-11-21"}},
	] {
		other := given(object.union(fields, {"system": "isms"}))
		not rule.applies with input as other with data.today as "2026-11-20"
		count(rule.deny) == 0 with input as other with data.today as "2026-11-20"
	}
}
