package trustcap.waiver.ending_test

import data.trustcap.waiver.ending as rule

waiver(from, until) := trustcap.read("waivers", {"rule": "dataset-retention-set", "resource": "datasets/crm", "reason": "migration", "requested_by": "team-crm", "approved_by": "ciso", "from": from, "until": until})

finding(until) := {{"path": ["until"], "text": "the waiver ends on {until}", "args": {"until": until}}}

test_fails_within_thirty_days if rule.deny == finding("2026-12-10") with input as waiver("2026-09-01", "2026-12-10") with data.today as "2026-11-21"

test_boundary_thirty_days_before if {
	rule.deny == finding("2026-12-21") with input as waiver("2026-09-01", "2026-12-21") with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as waiver("2026-09-01", "2026-12-22") with data.today as "2026-11-21"
}

test_boundary_on_its_last_day if {
	rule.deny == finding("2026-11-21") with input as waiver("2026-09-01", "2026-11-21") with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as waiver("2026-09-01", "2026-11-20") with data.today as "2026-11-21"
}

test_boundary_on_its_first_day if {
	rule.deny == finding("2026-11-30") with input as waiver("2026-11-21", "2026-11-30") with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as waiver("2026-11-22", "2026-11-30") with data.today as "2026-11-21"
}

test_looks_at_every_waiver if count(rule.deny) == 1 with input as waiver("2026-01-01", "2026-12-01") with data.today as "2026-11-21"
