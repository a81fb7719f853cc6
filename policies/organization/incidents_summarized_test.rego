package trustcap.organization.incidents_summarized_test

import data.trustcap.organization.incidents_summarized as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

full := {"from": "2025-11-01", "until": "2026-10-31", "major": 0, "breaches_notified": 0}

test_passes_with_a_full_summary if count(rule.deny) == 0 with input as organization({"incidents_summary": full})

test_boundary_a_period_of_one_day_passes if {
	count(rule.deny) == 0 with input as organization({"incidents_summary": object.union(full, {"from": "2026-10-31"})})
}

test_fails_boundary_when_the_period_ends_before_it_begins if {
	count(rule.deny) == 1 with input as organization({"incidents_summary": object.union(full, {"from": "2026-11-01"})})
}

test_fails_without_a_part_of_it if {
	every part in ["from", "until", "major", "breaches_notified"] {
		case := organization({"incidents_summary": object.remove(full, [part])})
		rule.deny == {{"path": ["incidents_summary"], "text": "nothing says how many incidents there were in which period"}} with input as case
	}
}

# Without `applies` the organization is looked at, whatever it declares.
test_looks_at_every_organization if count(rule.deny) == 1 with input as organization({})
