package trustcap.scope.system_stated_test

import data.trustcap.scope.system_stated as rule

given(fields) := trustcap.read("scopes", fields)

test_passes_when_stated if {
	count(rule.deny) == 0 with input as given({"system": "bcms"})
}

test_fails_when_nothing_is_said if {
	rule.deny == {{"path": ["system"], "text": "nothing says to which management system the scope belongs"}} with input as given({"statement": "Hosting"})
}

test_looks_at_every_scope if count(rule.deny) == 1 with input as given({"statement": "Hosting"})
