package trustcap.applicability.excluded_with_reason_test

import data.trustcap.applicability.excluded_with_reason as rule

test_fails_without_reason if {
	rule.deny == {{"path": ["controls", "A.8.30", "reason"], "text": "{control} is excluded, and no reason is given", "args": {"control": "A.8.30"}}} with input as trustcap.read("applicability", {"id": "iso27001", "controls": {"A.8.30": {"needed": false}, "A.8.13": {"needed": true}}})
}

test_passes_with_reason if count(rule.deny) == 0 with input as trustcap.read("applicability", {"id": "iso27001", "controls": {"A.8.30": {"needed": false, "reason": "no outsourced development"}}})

test_passes_where_nothing_is_excluded if count(rule.deny) == 0 with input as trustcap.read("applicability", {"id": "iso27001", "controls": {"A.8.13": {"needed": true}}})

test_looks_at_every_statement if count(rule.deny) == 1 with input as trustcap.read("applicability", {"id": "iso27017", "controls": {"CLD.8.1.5": {"needed": false}}})
