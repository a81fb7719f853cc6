package trustcap.management.owner_named_test

import data.trustcap.management.owner_named as rule

given(fields) := trustcap.read("management", object.union({"id": "incident"}, fields))

test_passes_with_an_owner if {
	count(rule.deny) == 0 with input as given({"owner": "head-of-service"})
}

test_fails_without_an_owner if {
	rule.deny == {{"path": ["owner"], "text": "nothing says who answers for the process"}} with input as given({})
}

test_looks_at_every_process if count(rule.deny) == 1 with input as given({})
