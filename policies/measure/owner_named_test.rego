package trustcap.measure.owner_named_test

import data.trustcap.measure.owner_named as rule

test_fails_without_owner if {
	rule.deny == {{"path": ["owner"], "text": "nobody is named who answers for this measure"}} with input as trustcap.read("measures", {"title": "Backup"})
}

test_passes_with_owner if count(rule.deny) == 0 with input as trustcap.read("measures", {"owner": "head-of-it"})

test_looks_at_every_measure if count(rule.deny) == 1 with input as trustcap.read("measures", {"status": "planned"})
