package trustcap.management.procedure_named_test

import data.trustcap.management.procedure_named as rule

given(fields) := trustcap.read("management", object.union({"id": "incident"}, fields))

test_passes_with_a_procedure if {
	count(rule.deny) == 0 with input as given({"procedure": "doc:incident"})
}

test_fails_without_a_procedure if {
	rule.deny == {{"path": ["procedure"], "text": "nothing says where the procedure stands"}} with input as given({})
}

test_looks_at_every_process if count(rule.deny) == 1 with input as given({})
