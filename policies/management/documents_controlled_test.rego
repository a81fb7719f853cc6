package trustcap.management.documents_controlled_test

import data.trustcap.management.documents_controlled as rule

given(fields) := trustcap.read("management", object.union({"id": "documents"}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"method": "written criteria"})
	count(rule.deny) == 0 with input as given({"method": "written criteria"})
}

test_fails_when_nothing_is_stated if {
	rule.deny == {{"path": ["method"], "text": "nothing says how documents are stored, protected and retained"}} with input as given({})
}

test_not_applicable_to_another_process if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"id": "incident"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
