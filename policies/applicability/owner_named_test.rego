package trustcap.applicability.owner_named_test

import data.trustcap.applicability.owner_named as rule

test_fails_without_owner if {
	rule.deny == {
		{"path": ["controls", "A.8.13", "owner"], "text": "{control} is needed, and nobody is named who answers for it", "args": {"control": "A.8.13"}},
		{"path": ["additional", "OWN-1", "owner"], "text": "{control} is needed, and nobody is named who answers for it", "args": {"control": "OWN-1"}},
	} with input as trustcap.read("applicability", {"id": "iso27001", "controls": {"A.8.13": {"needed": true}, "A.8.30": {"needed": false}}, "additional": {"OWN-1": {"title": "Code escrow"}}})
}

test_passes_with_owner if count(rule.deny) == 0 with input as trustcap.read("applicability", {"id": "iso27001", "controls": {"A.8.13": {"needed": true, "owner": "head-of-it"}}, "additional": {"OWN-1": {"owner": "head-of-it"}}})

test_looks_at_every_statement if count(rule.deny) == 1 with input as trustcap.read("applicability", {"id": "iso27017", "controls": {"CLD.8.1.5": {"needed": true}}})
