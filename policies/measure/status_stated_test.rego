package trustcap.measure.status_stated_test

import data.trustcap.measure.status_stated as rule

test_fails_without_status if {
	rule.deny == {{"path": ["status"], "text": "nothing says how far the measure is implemented"}} with input as trustcap.read("measures", {"title": "Backup"})
}

test_fails_without_day if {
	rule.deny == {{"path": ["due"], "text": "the measure is planned, and nothing says by when"}} with input as trustcap.read("measures", {"status": "planned"})
}

test_fails_when_the_day_has_passed if {
	rule.deny == {{"path": ["due"], "text": "the measure was to be implemented by {due} and is still planned", "args": {"due": "2026-11-20"}}} with input as trustcap.read("measures", {"status": "planned", "due": "2026-11-20"}) with data.today as "2026-11-21"
}

test_boundary_on_the_day_it_passes if count(rule.deny) == 0 with input as trustcap.read("measures", {"status": "planned", "due": "2026-11-21"}) with data.today as "2026-11-21"

test_passes_when_implemented if {
	count(rule.deny) == 0 with input as trustcap.read("measures", {"status": "implemented", "due": "2025-01-01"}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as trustcap.read("measures", {"status": "partly"})
	count(rule.deny) == 0 with input as trustcap.read("measures", {"status": "none"})
}

test_looks_at_every_measure if count(rule.deny) == 1 with input as trustcap.read("measures", {"owner": "head-of-it"})
