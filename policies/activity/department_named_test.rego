package trustcap.activity.department_named_test

import data.trustcap.activity.department_named as rule

test_passes_with_a_role if count(rule.deny) == 0 with input as trustcap.read("activities", {"department": "head-of-hr"})

test_fails_without_a_role if {
	rule.deny == {{"path": ["department"], "text": "nothing says who runs the processing activity"}} with input as trustcap.read("activities", {"purposes": ["wages"]})
}

# Without `applies` each activity is looked at.
test_looks_at_every_activity if count(rule.deny) == 1 with input as trustcap.read("activities", {"since": "2020-01-01"})
