package trustcap.organization.policies_approved_test

import data.trustcap.organization.policies_approved as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

full := {"title": "Information security", "approved_by": "board", "version": "4", "reviewed": "2026-11-21", "review_every": "P1Y", "told": ["staff"]}

test_passes_with_a_full_policy if {
	count(rule.deny) == 0 with input as organization({"policies": {"security": full}}) with data.today as "2026-11-21"
}

test_boundary_reviewed_today_passes if {
	count(rule.deny) == 0 with input as organization({"policies": {"security": full}}) with data.today as "2026-11-21"
}

test_fails_boundary_reviewed_tomorrow if {
	rule.deny == {{
		"path": ["policies", "security", "reviewed"],
		"text": "the policy {policy} was last reviewed on a day to come ({day})",
		"args": {"policy": "security", "day": "2026-11-21"},
	}} with input as organization({"policies": {"security": full}}) with data.today as "2026-11-20"
}

test_fails_without_the_facts_of_a_policy if {
	rule.deny == {
		{"path": ["policies", "access", "approved_by"], "text": "nothing says who approved the policy {policy}", "args": {"policy": "access"}},
		{"path": ["policies", "access", "version"], "text": "the policy {policy} has no version", "args": {"policy": "access"}},
		{"path": ["policies", "access", "reviewed"], "text": "nothing says when the policy {policy} was last reviewed", "args": {"policy": "access"}},
		{"path": ["policies", "access", "review_every"], "text": "nothing says how often the policy {policy} is reviewed", "args": {"policy": "access"}},
		{"path": ["policies", "access", "told"], "text": "nothing says to whom the policy {policy} was made known", "args": {"policy": "access"}},
	} with input as organization({"policies": {"security": full, "access": {"title": "Access", "told": []}}})
		with data.today as "2026-11-21"
}

test_fails_without_policies if {
	rule.deny == {{"path": ["policies"], "text": "no policy is declared"}} with input as organization({"authority": "BayLDA"}) with data.today as "2026-11-21"
}

# Without `applies` the organization is looked at, whatever it declares.
test_looks_at_every_organization if count(rule.deny) == 1 with input as organization({}) with data.today as "2026-11-21"
