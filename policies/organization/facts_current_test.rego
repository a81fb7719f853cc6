package trustcap.organization.facts_current_test

import data.trustcap.organization.facts_current as rule

organization := trustcap.read("organization", {"name": "Example GmbH", "languages": ["de"]})

test_passes_boundary_180_days_old if {
	count(rule.deny) == 0 with input as organization with data.half_year_ago as "2026-05-25" with data.facts as {"countries": {"as_of": "2026-05-25"}}
}

test_passes_on_the_day_they_are_looked_up if count(rule.deny) == 0 with input as organization with data.half_year_ago as "2026-05-25"

test_fails_boundary_181_days_old if {
	rule.deny == {{
		"path": [],
		"text": "facts of trustcap that rules rest on are older than 180 days: {files}",
		"args": {"files": ["countries", "laws"]},
	}} with input as organization with data.half_year_ago as "2026-05-25" with data.facts as {"laws": {"as_of": "2026-05-24"}, "countries": {"as_of": "2025-01-01"}, "holidays": {"as_of": "2026-06-01"}}
}

test_fails_for_one_file if {
	count(rule.deny) == 1 with input as organization with data.half_year_ago as "2026-05-25" with data.facts as {"laws": {"as_of": "2026-05-24"}}
}

# Without `applies` the organization is looked at, whatever it declares; every file of facts is dated.
test_looks_at_every_organization if {
	rule.old == {file | some file, _ in data.facts} with input as organization with data.half_year_ago as "9999-01-01"
}
