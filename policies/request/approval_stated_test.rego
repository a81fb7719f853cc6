package trustcap.request.approval_stated_test

import data.trustcap.request.approval_stated as rule

given(fields) := trustcap.read("requests", fields)

test_passes_with_approval if {
	count(rule.deny) == 0 with input as given({"approval": "owner"})
}

test_passes_without_need_of_approval if {
	count(rule.deny) == 0 with input as given({"approval": "none"})
}

test_fails_when_nothing_is_said if {
	rule.deny == {{"path": ["approval"], "text": "nothing says whether the request needs approval"}} with input as given({})
}

test_looks_at_every_request if count(rule.deny) == 1 with input as given({})
