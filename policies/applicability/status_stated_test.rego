package trustcap.applicability.status_stated_test

import data.trustcap.applicability.status_stated as rule

test_fails_without_status if {
	rule.deny == {
		{"path": ["controls", "A.8.13", "status"], "text": "{control} is needed, and nothing says whether it is implemented", "args": {"control": "A.8.13"}},
		{"path": ["additional", "OWN-1", "status"], "text": "{control} is needed, and nothing says whether it is implemented", "args": {"control": "OWN-1"}},
	} with input as trustcap.read("applicability", {"id": "iso27001", "controls": {"A.8.13": {"needed": true}, "A.8.30": {"needed": false}}, "additional": {"OWN-1": {"title": "Code escrow"}}})
}

test_passes_with_status if count(rule.deny) == 0 with input as trustcap.read("applicability", {"id": "iso27001", "controls": {"A.8.13": {"needed": true, "status": "none"}}, "additional": {"OWN-1": {"status": "planned"}}})

test_looks_at_every_statement if count(rule.deny) == 1 with input as trustcap.read("applicability", {"id": "iso27017", "controls": {"CLD.8.1.5": {"needed": true}}})
