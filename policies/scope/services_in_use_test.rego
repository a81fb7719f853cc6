package trustcap.scope.services_in_use_test

import data.trustcap.scope.services_in_use as rule

given(fields) := trustcap.read("scopes", fields)

test_passes_with_a_live_service if {
	rule.applies with input as given({"services": ["webmail"]}) with data.inventory as trustcap.inventory({"services": {"webmail": {"status": "live"}}})
	count(rule.deny) == 0 with input as given({"services": ["webmail"]}) with data.inventory as trustcap.inventory({"services": {"webmail": {"status": "live"}}})
}

test_passes_when_a_retired_service_lies_outside if {
	rule.applies with input as given({"services": ["webmail"]}) with data.inventory as trustcap.inventory({"services": {"webmail": {"status": "live"}, "fax": {"status": "retired"}}})
	count(rule.deny) == 0 with input as given({"services": ["webmail"]}) with data.inventory as trustcap.inventory({"services": {"webmail": {"status": "live"}, "fax": {"status": "retired"}}})
}

test_fails_with_a_retired_service if {
	rule.deny == {{"path": ["services", "fax"], "text": "the service {service} is retired and still lies in the scope", "args": {"service": "fax"}}} with input as given({"services": ["webmail", "fax"]}) with data.inventory as trustcap.inventory({"services": {"webmail": {"status": "live"}, "fax": {"status": "retired"}}})
}

test_not_applicable_without_services if {
	not rule.applies with input as given({"system": "isms"})
	count(rule.deny) == 0 with input as given({"system": "isms"})
}

test_not_applicable_with_an_empty_list if {
	not rule.applies with input as given({"services": []})
	count(rule.deny) == 0 with input as given({"services": []})
}
