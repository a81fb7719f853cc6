package trustcap.waiver.mended_in_time_test

import data.trustcap.waiver.mended_in_time as rule

waiver(action) := trustcap.read("waivers", object.union({"rule": "dataset-retention-set", "resource": "datasets/crm", "reason": "migration", "requested_by": "team-crm", "approved_by": "ciso", "from": "2026-09-01", "until": "2026-12-31"}, action))

due(day) := waiver({"corrective_action": {"what": "Move to the new system", "due": day}})

late(day) := {{"path": ["corrective_action", "due"], "text": "the corrective action is due on {due}, after the waiver ends on {until}", "args": {"due": day, "until": "2026-12-31"}}}

passed(day) := {{"path": ["corrective_action", "due"], "text": "the corrective action was due on {due}, and the finding is still tolerated until {until}", "args": {"due": day, "until": "2026-12-31"}}}

test_fails_where_it_is_due_after_the_end if rule.deny == late("2027-01-01") with input as due("2027-01-01")

test_fails_where_its_day_has_passed if rule.deny == passed("2026-11-20") with input as due("2026-11-20") with data.today as "2026-11-21"

test_fails_once_where_both_are_so if rule.deny == late("2027-01-01") with input as due("2027-01-01") with data.today as "2027-02-01"

test_boundary_on_the_last_day if {
	rule.applies with input as due("2026-12-31")
	count(rule.deny) == 0 with input as due("2026-12-31")
}

test_boundary_on_its_own_day if count(rule.deny) == 0 with input as due("2026-11-21") with data.today as "2026-11-21"

test_boundary_due_and_ending_on_the_same_day if {
	count(rule.deny) == 0 with input as due("2026-12-31") with data.today as "2026-12-31"
	count(rule.deny) == 0 with input as due("2026-12-31") with data.today as "2027-01-01"
}

test_passes_once_the_waiver_has_ended if {
	count(rule.deny) == 0 with input as due("2026-11-20") with data.today as "2027-01-01"
	rule.deny == passed("2026-11-20") with input as due("2026-11-20") with data.today as "2026-12-31"
}

test_not_applicable_without_a_day if {
	not rule.applies with input as waiver({})
	not rule.applies with input as waiver({"corrective_action": {"what": "Move"}})
	count(rule.deny) == 0 with input as waiver({"corrective_action": {"what": "Move"}})
}
