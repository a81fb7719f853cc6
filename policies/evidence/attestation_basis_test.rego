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

declared := trustcap.inventory({
	"people": {"ops": {"line": "first"}, "ciso": {"line": "second"}, "audit": {"line": "third"}},
	"services": {"mail": {"owner": "ciso"}, "web": {"owner": "ops"}},
	"datasets": {"mail": {"owner": "ciso"}, "web": {"owner": "ops"}},
	"measures": {"mail": {"owner": "ciso"}, "web": {"owner": "ops"}},
	"suppliers": {"mail": {"manager": "ciso"}, "web": {"manager": "ops"}},
	"purposes": {"mail": {"department": "ciso"}, "web": {"department": "ops"}},
	"applicability": {"iso27001": {"controls": {"A.8.13": {"needed": true, "owner": "ciso"}, "A.8.14": {"needed": true, "owner": "ops"}}}},
})

# Of one name in every section, and the attesting role's in one of them.
others := {"services": {"mail": {"owner": "ops"}}, "datasets": {"mail": {"owner": "ops"}}, "measures": {"mail": {"owner": "ops"}}, "suppliers": {"mail": {"manager": "ops"}}, "purposes": {"mail": {"department": "ops"}}, "people": {"ops": {"line": "first"}, "ciso": {"line": "second"}}}

owned_in := {
	"services": trustcap.inventory(object.union(others, {"services": {"mail": {"owner": "ciso"}}})),
	"datasets": trustcap.inventory(object.union(others, {"datasets": {"mail": {"owner": "ciso"}}})),
	"measures": trustcap.inventory(object.union(others, {"measures": {"mail": {"owner": "ciso"}}})),
	"suppliers": trustcap.inventory(object.union(others, {"suppliers": {"mail": {"manager": "ciso"}}})),
	"purposes": trustcap.inventory(object.union(others, {"purposes": {"mail": {"department": "ciso"}}})),
}

of := {"services": "services/mail", "datasets": "datasets/mail", "measures": "measures/mail", "suppliers": "suppliers/mail", "purposes": "purposes/mail"}

works(written) := trustcap.read("evidence", object.union({"kind": "attestation", "basis": "operation", "by": "ciso"}, written))

test_fails_from_who_answers_for_it if {
	every section, address in of {
		rule.deny == {{"path": ["by"], "text": "whoever answers for {resource} confirms that it works", "args": {"resource": address}}} with input as works({"for": address}) with data.inventory as declared
		every owned, inventory in owned_in {
			found := {finding | some finding in rule.deny} with input as works({"for": address}) with data.inventory as inventory
			count(found) == {true: 1, false: 0}[section == owned]
		}
	}
	count(rule.deny) == 1 with input as works({"for": "services/mail/continuity"}) with data.inventory as declared
}

test_fails_from_who_answers_for_the_control if {
	rule.deny == {{"path": ["controls"], "text": "whoever answers for {controls} confirms that it works", "args": {"controls": ["iso27001:A.8.13#proven"]}}} with input as works({"controls": ["iso27001:A.8.14#proven", "iso27001:A.8.13#proven", "gdpr:Art.29#proven"]}) with data.inventory as declared
}

test_fails_once_from_the_first_line if {
	first := trustcap.read("evidence", {"kind": "attestation", "basis": "operation", "by": "ops", "for": "services/web", "controls": ["iso27001:A.8.14#proven"]})
	rule.deny == finding with input as first with data.inventory as declared
}

test_passes_from_who_does_not_answer_for_it if {
	free := trustcap.read("evidence", {"kind": "attestation", "basis": "operation", "by": "audit", "for": "services/mail", "controls": ["iso27001:A.8.13#proven"]})
	rule.applies with input as free
	count(rule.deny) == 0 with input as free with data.inventory as declared
	count(rule.deny) == 0 with input as works({"for": "services/web", "controls": ["iso27001:A.8.14#proven"]}) with data.inventory as declared
}

test_not_applicable_to_the_design_of_ones_own if {
	plan := trustcap.read("evidence", {"kind": "attestation", "basis": "design", "by": "ciso", "for": "services/mail", "controls": ["iso27001:A.8.13#stated"]})
	not rule.applies with input as plan
	count(rule.deny) == 0 with input as plan with data.inventory as declared
}
