package trustcap.service.owner_named_test

import data.trustcap.service.owner_named as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_owner if {
	rule.applies with input as given({"status": "live", "owner": "head-of-mail"})
	count(rule.deny) == 0 with input as given({"status": "live", "owner": "head-of-mail"})
}

test_fails_without_owner if {
	rule.deny == {{"path": ["owner"], "text": "nothing says who is accountable for the service"}} with input as given({"status": "planned"})
}

test_fails_when_no_status_is_stated if {
	rule.deny == {{"path": ["owner"], "text": "nothing says who is accountable for the service"}} with input as given({"serves": {"who": ["internal"]}})
}

test_not_applicable_when_retired if {
	not rule.applies with input as given({"status": "retired"})
	count(rule.deny) == 0 with input as given({"status": "retired"})
}
