package trustcap.evidence.attestation_independent_test

import data.trustcap.evidence.attestation_independent as rule

declared := trustcap.inventory({
	"organization": {"name": "Muster GmbH", "languages": ["de"], "dpo": {"person": "dpo"}},
	"services": {"mail": {"owner": "dpo"}, "web": {"owner": "ops"}},
	"datasets": {"mail": {"owner": "dpo"}, "web": {"owner": "ops"}},
	"measures": {"mail": {"owner": "dpo"}, "web": {"owner": "ops"}},
	"suppliers": {"mail": {"manager": "dpo"}, "web": {"manager": "ops"}},
})

attested(by, address) := trustcap.read("evidence", {"kind": "attestation", "by": by, "for": address})

finding(address) := {{"path": ["by"], "text": "the data protection officer confirms what that officer decided: {resource}", "args": {"resource": address}}}

test_fails_for_what_the_officer_owns if {
	every section in ["services", "datasets", "measures", "suppliers"] {
		address := address_of(section, "mail")
		rule.deny == finding(address) with input as attested("dpo", address) with data.inventory as declared
	}
	rule.deny == finding("datasets/mail/retention") with input as attested("dpo", "datasets/mail/retention") with data.inventory as declared
}

address_of(section, id) := {
	"services": {"mail": "services/mail", "web": "services/web"},
	"datasets": {"mail": "datasets/mail", "web": "datasets/web"},
	"measures": {"mail": "measures/mail", "web": "measures/web"},
	"suppliers": {"mail": "suppliers/mail", "web": "suppliers/web"},
}[section][id]

test_passes_for_what_others_own if {
	every section in ["services", "datasets", "measures", "suppliers"] {
		held := attested("dpo", address_of(section, "web"))
		rule.applies with input as held with data.inventory as declared
		count(rule.deny) == 0 with input as held with data.inventory as declared
	}
}

# Of one name in every section, and the officer's in one of them.
owned_in := {
	"services": trustcap.inventory({"organization": officer, "services": {"web": {"owner": "dpo"}}, "datasets": {"web": {"owner": "ops"}}, "measures": {"web": {"owner": "ops"}}, "suppliers": {"web": {"manager": "ops"}}}),
	"datasets": trustcap.inventory({"organization": officer, "services": {"web": {"owner": "ops"}}, "datasets": {"web": {"owner": "dpo"}}, "measures": {"web": {"owner": "ops"}}, "suppliers": {"web": {"manager": "ops"}}}),
	"measures": trustcap.inventory({"organization": officer, "services": {"web": {"owner": "ops"}}, "datasets": {"web": {"owner": "ops"}}, "measures": {"web": {"owner": "dpo"}}, "suppliers": {"web": {"manager": "ops"}}}),
	"suppliers": trustcap.inventory({"organization": officer, "services": {"web": {"owner": "ops"}}, "datasets": {"web": {"owner": "ops"}}, "measures": {"web": {"owner": "ops"}}, "suppliers": {"web": {"manager": "dpo"}}}),
}

officer := {"name": "Muster GmbH", "languages": ["de"], "dpo": {"person": "dpo"}}

test_passes_for_one_of_the_same_name_elsewhere if {
	every owned, inventory in owned_in {
		every section in ["services", "datasets", "measures", "suppliers"] {
			found := {finding | some finding in rule.deny} with input as attested("dpo", address_of(section, "web")) with data.inventory as inventory
			count(found) == {true: 1, false: 0}[section == owned]
		}
	}
}

test_passes_for_another_role if {
	every section in ["services", "datasets", "measures", "suppliers"] {
		count(rule.deny) == 0 with input as attested("ops", address_of(section, "mail")) with data.inventory as declared
		count(rule.deny) == 0 with input as attested("ops", address_of(section, "web")) with data.inventory as declared
	}
}

test_not_applicable_without_a_subject if {
	not rule.applies with input as trustcap.read("evidence", {"kind": "attestation", "by": "dpo"}) with data.inventory as declared
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "attestation", "by": "dpo"}) with data.inventory as declared
	not rule.applies with input as trustcap.read("evidence", {"kind": "attestation", "for": "services/mail"}) with data.inventory as declared
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "attestation", "for": "services/mail"}) with data.inventory as declared
}

test_not_applicable_to_other_evidence if {
	not rule.applies with input as trustcap.read("evidence", {"kind": "test", "by": "dpo", "for": "services/mail"}) with data.inventory as declared
	count(rule.deny) == 0 with input as trustcap.read("evidence", {"kind": "test", "by": "dpo", "for": "services/mail"}) with data.inventory as declared
}
