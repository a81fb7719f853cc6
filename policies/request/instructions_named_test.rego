package trustcap.request.instructions_named_test

import data.trustcap.request.instructions_named as rule

given(fields) := trustcap.read("requests", fields)

test_passes_with_instructions if {
	count(rule.deny) == 0 with input as given({"instructions": "doc:new-mailbox"})
}

test_fails_without_instructions if {
	rule.deny == {{"path": ["instructions"], "text": "no instructions for those who fulfil the request are named"}} with input as given({})
}

test_looks_at_every_request if count(rule.deny) == 1 with input as given({})
