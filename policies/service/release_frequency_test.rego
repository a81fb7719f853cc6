package trustcap.service.release_frequency_test

import data.trustcap.service.release_frequency as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"release": {"frequency": "P2W"}})
	count(rule.deny) == 0 with input as given({"release": {"frequency": "P2W"}})
}

test_passes_when_stated_in_scope if {
	rule.applies with input as given({"release": {"frequency": "P2W"}}) with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "sms"}}}) with data.used_by as {"services": {"x": {"scopes": ["mail"]}}}
	count(rule.deny) == 0 with input as given({"release": {"frequency": "P2W"}}) with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "sms"}}}) with data.used_by as {"services": {"x": {"scopes": ["mail"]}}}
}

test_fails_when_nothing_is_said if {
	rule.deny == {{"path": ["release", "frequency"], "text": "nothing says how often releases come"}} with input as given({"release": {"rollback": "tested"}})
}

test_fails_in_the_scope_of_service_management if {
	rule.deny == {{"path": ["release", "frequency"], "text": "nothing says how often releases come"}} with input as given({"title": "Webmail"}) with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "sms"}}}) with data.used_by as {"services": {"x": {"scopes": ["mail"]}}}
}

test_not_applicable_outside_of_any_scope if {
	not rule.applies with input as given({"title": "Webmail"}) with data.inventory as trustcap.inventory({"scopes": {}}) with data.used_by as {}
	count(rule.deny) == 0 with input as given({"title": "Webmail"}) with data.inventory as trustcap.inventory({"scopes": {}}) with data.used_by as {}
}

test_not_applicable_once_retired if {
	every fields in [
		{"release": {"rollback": "tested"}},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}

test_not_applicable_once_retired_on_another_day if {
	every fields in [
		{"title": "Webmail"},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "sms"}}}) with data.used_by as {"services": {"x": {"scopes": ["mail"]}}}
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "sms"}}}) with data.used_by as {"services": {"x": {"scopes": ["mail"]}}}
	}
}
