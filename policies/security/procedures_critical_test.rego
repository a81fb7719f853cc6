package trustcap.security.procedures_critical_test

import data.trustcap.security.procedures_critical as rule

test_passes_when_stated if {
	rule.applies with input as trustcap.read("security", {"procedures": {"restore": {"services": ["webmail"]}}}) with data.inventory as critical_service
	count(rule.deny) == 0 with input as trustcap.read("security", {"procedures": {"restore": {"services": ["webmail"]}}}) with data.inventory as critical_service
}

critical_service := trustcap.inventory({"services": {"webmail": {"criticality": "high", "status": "live"}, "wiki": {"criticality": "low"}}})

test_fails_without_procedure if {
	rule.deny == {{"path": ["procedures", "webmail"], "text": "the service {service} is critical, and no operating procedure is named for it", "args": {"service": "webmail"}}} with input as trustcap.read("security", {"procedures": {"restore": {"services": ["wiki"]}}}) with data.inventory as critical_service
}

test_not_applicable_without_critical_services if {
	every service in [{"criticality": "medium"}, {"criticality": "high", "status": "planned"}, {"criticality": "high", "status": "retired"}] {
		not rule.applies with input as trustcap.read("security", {}) with data.inventory as trustcap.inventory({"services": {"webmail": service}})
		count(rule.deny) == 0 with input as trustcap.read("security", {}) with data.inventory as trustcap.inventory({"services": {"webmail": service}})
	}
}
