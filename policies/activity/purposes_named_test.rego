package trustcap.activity.purposes_named_test

import data.trustcap.activity.purposes_named as rule

test_passes_with_a_purpose if count(rule.deny) == 0 with input as trustcap.read("activities", {"purposes": ["wages"]})

test_fails_without_a_purpose if {
	every case in [trustcap.read("activities", {"department": "head-of-hr"}), trustcap.read("activities", {"purposes": []})] {
		rule.deny == {{"path": ["purposes"], "text": "the processing activity names no purpose"}} with input as case
	}
}

# Without `applies` each activity is looked at.
test_looks_at_every_activity if count(rule.deny) == 1 with input as trustcap.read("activities", {"since": "2020-01-01"})
