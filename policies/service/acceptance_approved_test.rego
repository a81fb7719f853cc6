package trustcap.service.acceptance_approved_test

import data.trustcap.service.acceptance_approved as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"acceptance": {"criteria": "doc:acceptance", "approver": "change-board"}})
	count(rule.deny) == 0 with input as given({"acceptance": {"criteria": "doc:acceptance", "approver": "change-board"}})
}

test_fails_in_silence if {
	rule.deny == {{"path": ["acceptance"], "text": "nothing says by which criteria the service is accepted, and by whom"}} with input as given({"status": "live"})
}

test_fails_for_each_part_that_is_missing if {
	rule.deny == {
		{"path": ["acceptance", "criteria"], "text": "no acceptance criteria are named"},
		{"path": ["acceptance", "approver"], "text": "nothing says who approves the acceptance"},
	} with input as given({"acceptance": {"last": "2026-01-01"}})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"status": "live"},
		{"acceptance": {"last": "2026-01-01"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
