package trustcap.service.owner_inside_test

import data.trustcap.service.owner_inside as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_an_owner_inside if {
	rule.applies with input as given({"owner": "board"}) with data.inventory as trustcap.inventory({"people": {"board": {"line": "first"}}, "scopes": {"mail": {"system": "sms"}}}) with data.used_by as {"services": {"x": {"scopes": ["mail"]}}}
	count(rule.deny) == 0 with input as given({"owner": "board"}) with data.inventory as trustcap.inventory({"people": {"board": {"line": "first"}}, "scopes": {"mail": {"system": "sms"}}}) with data.used_by as {"services": {"x": {"scopes": ["mail"]}}}
}

test_fails_with_an_owner_outside if {
	rule.deny == {{"path": ["owner"], "text": "{role} owns the service and stands outside the organization", "args": {"role": "hoster"}}} with input as given({"owner": "hoster"}) with data.inventory as trustcap.inventory({"people": {"hoster": {"line": "external"}}, "scopes": {"mail": {"system": "sms"}}}) with data.used_by as {"services": {"x": {"scopes": ["mail"]}}}
}

test_not_applicable_outside_of_any_scope if {
	not rule.applies with input as given({"owner": "hoster"}) with data.inventory as trustcap.inventory({"people": {"hoster": {"line": "external"}}, "scopes": {}}) with data.used_by as {}
	count(rule.deny) == 0 with input as given({"owner": "hoster"}) with data.inventory as trustcap.inventory({"people": {"hoster": {"line": "external"}}, "scopes": {}}) with data.used_by as {}
}

test_not_applicable_once_retired if {
	every fields in [
		{"owner": "hoster"},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"people": {"hoster": {"line": "external"}}, "scopes": {"mail": {"system": "sms"}}}) with data.used_by as {"services": {"x": {"scopes": ["mail"]}}}
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"people": {"hoster": {"line": "external"}}, "scopes": {"mail": {"system": "sms"}}}) with data.used_by as {"services": {"x": {"scopes": ["mail"]}}}
	}
}
