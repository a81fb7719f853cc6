package trustcap.service.acceptance_dated_test

import data.trustcap.service.acceptance_dated as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_boundary_accepted_today if {
	rule.applies with input as given({"acceptance": {"last": "2026-11-21"}}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"acceptance": {"last": "2026-11-21"}}) with data.today as "2026-11-21"
}

test_fails_without_a_day if {
	rule.deny == {{"path": ["acceptance", "last"], "text": "nothing says when the service was last accepted"}} with input as given({"acceptance": {"approver": "board"}})
}

test_boundary_accepted_tomorrow if {
	rule.deny == {{"path": ["acceptance", "last"], "text": "the acceptance lies on a day to come ({day})", "args": {"day": "2026-11-21"}}} with input as given({"acceptance": {"last": "2026-11-21"}}) with data.today as "2026-11-20"
}

test_not_applicable_without_acceptance if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees"]}, "acceptance": {"approver": "board"}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees"]}, "acceptance": {"approver": "board"}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"acceptance": {"approver": "board"}},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}

test_not_applicable_once_retired_on_another_day if {
	every fields in [
		{"acceptance": {"last": "2026-11-21"}},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other with data.today as "2026-11-20"
		count(rule.deny) == 0 with input as other with data.today as "2026-11-20"
	}
}
