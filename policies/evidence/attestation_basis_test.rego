package trustcap.evidence.attestation_basis_test

import data.trustcap.evidence.attestation_basis as rule

roles := trustcap.inventory({"people": {"ops": {"line": "first"}, "audit": {"line": "third"}}})

finding := {{"path": ["basis"], "text": "whoever runs it confirms that it works"}}

test_fails_from_the_first_line if rule.deny == finding with input as trustcap.read("evidence", {"kind": "attestation", "basis": "operation", "line": "first"}) with data.inventory as roles

test_fails_from_a_role_of_the_first_line if rule.deny == finding with input as trustcap.read("evidence", {"kind": "attestation", "basis": "operation", "by": "ops"}) with data.inventory as roles

test_passes_from_another_line if {
	every line in ["second", "third", "external"] {
		rule.applies with input as trustcap.read("evidence", {"kind": "attestation", "basis": "operation", "line": line, "by": "audit"}) with data.inventory as roles
		count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "attestation", "basis": "operation", "line": line, "by": "audit"}) with data.inventory as roles
	}
}

test_not_applicable_to_the_design if {
	not rule.applies with input as trustcap.read("evidence", {"kind": "attestation", "basis": "design", "line": "first"})
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "attestation", "basis": "design", "line": "first"}) with data.inventory as roles
}

test_not_applicable_to_other_evidence if {
	not rule.applies with input as trustcap.read("evidence", {"kind": "test", "basis": "operation", "line": "first"})
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "test", "basis": "operation", "line": "first"}) with data.inventory as roles
}
