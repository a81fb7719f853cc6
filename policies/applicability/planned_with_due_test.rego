package trustcap.applicability.planned_with_due_test

import data.trustcap.applicability.planned_with_due as rule

test_fails_without_day if {
	rule.deny == {
		{"path": ["controls", "A.8.13", "due"], "text": "{control} is planned, and nothing says by when", "args": {"control": "A.8.13"}},
		{"path": ["additional", "OWN-1", "due"], "text": "{control} is planned, and nothing says by when", "args": {"control": "OWN-1"}},
	} with input as trustcap.read("applicability", {"id": "iso27001", "controls": {"A.8.13": {"needed": true, "status": "planned"}}, "additional": {"OWN-1": {"status": "planned"}}})
}

test_fails_when_the_day_has_passed if {
	rule.deny == {
		{"path": ["controls", "A.8.13", "due"], "text": "{control} was to be implemented by {due} and is still planned", "args": {"control": "A.8.13", "due": "2026-11-20"}},
		{"path": ["additional", "OWN-1", "due"], "text": "{control} was to be implemented by {due} and is still planned", "args": {"control": "OWN-1", "due": "2026-11-20"}},
	} with input as trustcap.read("applicability", {"id": "iso27001", "controls": {"A.8.13": {"needed": true, "status": "planned", "due": "2026-11-20"}}, "additional": {"OWN-1": {"status": "planned", "due": "2026-11-20"}}}) with data.today as "2026-11-21"
}

test_passes_on_the_day_at_the_boundary if {
	count(rule.deny) == 0 with input as trustcap.read("applicability", {"id": "iso27001", "controls": {"A.8.13": {"needed": true, "status": "planned", "due": "2026-11-21"}}, "additional": {"OWN-1": {"status": "planned", "due": "2026-11-21"}}}) with data.today as "2026-11-21"
}

test_passes_where_nothing_is_planned if {
	count(rule.deny) == 0 with input as trustcap.read("applicability", {"id": "iso27001", "controls": {"A.8.13": {"needed": true, "status": "implemented", "due": "2020-01-01"}, "A.8.14": {"needed": true, "status": "none"}}, "additional": {"OWN-1": {"status": "implemented", "due": "2020-01-01"}, "OWN-2": {"status": "partly"}}}) with data.today as "2026-11-21"
}

test_looks_at_every_statement if count(rule.deny) == 1 with input as trustcap.read("applicability", {"id": "iso27017", "controls": {"CLD.8.1.5": {"needed": true, "status": "planned"}}})
