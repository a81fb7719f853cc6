package trustcap.applicability.needed_with_because_test

import data.trustcap.applicability.needed_with_because as rule

test_fails_without_because if {
	rule.deny == {{"path": ["controls", "A.8.13", "because"], "text": "{control} is needed, and nothing says why", "args": {"control": "A.8.13"}}} with input as trustcap.read("applicability", {"id": "iso27001", "controls": {"A.8.13": {"needed": true}}})
}

test_fails_with_the_empty_list if count(rule.deny) == 1 with input as trustcap.read("applicability", {"id": "iso27001", "controls": {"A.8.13": {"needed": true, "because": []}}})

test_fails_for_a_control_of_our_own if {
	rule.deny == {{"path": ["additional", "OWN-1", "because"], "text": "{control} is needed, and nothing says why", "args": {"control": "OWN-1"}}} with input as trustcap.read("applicability", {"id": "iso27001", "additional": {"OWN-1": {"title": "Code escrow"}, "OWN-2": {"because": ["contract"]}}})
	count(rule.deny) == 1 with input as trustcap.read("applicability", {"id": "iso27001", "additional": {"OWN-1": {"because": []}}})
}

test_passes_with_because if count(rule.deny) == 0 with input as trustcap.read("applicability", {"id": "iso27001", "controls": {"A.8.13": {"needed": true, "because": ["risk"]}}, "additional": {"OWN-1": {"because": ["contract"]}}})

test_passes_where_it_is_not_needed if count(rule.deny) == 0 with input as trustcap.read("applicability", {"id": "iso27001", "controls": {"A.8.30": {"needed": false}}})

test_looks_at_every_statement if count(rule.deny) == 1 with input as trustcap.read("applicability", {"id": "iso27018", "controls": {"A.10.1": {"needed": true}}})
