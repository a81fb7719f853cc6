package trustcap.applicability.implemented_with_how_test

import data.trustcap.applicability.implemented_with_how as rule

test_fails_without_how if {
	rule.deny == {
		{"path": ["controls", "A.8.13", "how"], "text": "{control} is said to be implemented, and nothing says how", "args": {"control": "A.8.13"}},
		{"path": ["additional", "OWN-1", "how"], "text": "{control} is said to be implemented, and nothing says how", "args": {"control": "OWN-1"}},
	} with input as trustcap.read("applicability", {"id": "iso27001", "controls": {"A.8.13": {"needed": true, "status": "implemented"}}, "additional": {"OWN-1": {"status": "implemented"}}})
}

test_fails_with_the_empty_list if {
	count(rule.deny) == 2 with input as trustcap.read("applicability", {"id": "iso27001", "controls": {"A.8.13": {"needed": true, "status": "implemented", "how": []}}, "additional": {"OWN-1": {"status": "implemented", "how": []}}})
}

test_passes_with_how if {
	count(rule.deny) == 0 with input as trustcap.read("applicability", {"id": "iso27001", "controls": {"A.8.13": {"needed": true, "status": "implemented", "how": ["measures/backup"]}}, "additional": {"OWN-1": {"status": "implemented", "how": ["measures/escrow"]}}})
}

test_passes_where_it_is_not_implemented if {
	every status in ["planned", "none"] {
		count(rule.deny) == 0 with input as trustcap.read("applicability", {"id": "iso27001", "controls": {"A.8.13": {"needed": true, "status": status}}, "additional": {"OWN-1": {"status": status}}})
	}
	every status in ["implemented", "partly"] {
		count(rule.deny) == 0 with input as trustcap.read("applicability", {"id": "iso27001", "controls": {"A.8.13": {"needed": false, "status": status}}})
	}
}

test_looks_at_every_statement if count(rule.deny) == 1 with input as trustcap.read("applicability", {"id": "iso27017", "controls": {"CLD.8.1.5": {"needed": true, "status": "implemented"}}})

test_fails_in_part_without_how if {
	rule.deny == {
		{"path": ["controls", "A.8.13", "how"], "text": "{control} is said to be implemented in part, and nothing says how far", "args": {"control": "A.8.13"}},
		{"path": ["additional", "OWN-1", "how"], "text": "{control} is said to be implemented in part, and nothing says how far", "args": {"control": "OWN-1"}},
	} with input as trustcap.read("applicability", {"id": "iso27001", "controls": {"A.8.13": {"needed": true, "status": "partly"}}, "additional": {"OWN-1": {"status": "partly", "how": []}}})
	count(rule.deny) == 0 with input as trustcap.read("applicability", {"id": "iso27001", "controls": {"A.8.13": {"needed": true, "status": "partly", "how": ["measures/backup"]}}, "additional": {"OWN-1": {"status": "partly", "how": ["measures/escrow"]}}})
}
