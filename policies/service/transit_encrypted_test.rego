package trustcap.service.transit_encrypted_test

import data.trustcap.service.transit_encrypted as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_tls_1_2 if {
	rule.applies with input as given({"security": {"encryption": {"in_transit": {"min": "tls1.2"}}}})
	count(rule.deny) == 0 with input as given({"security": {"encryption": {"in_transit": {"min": "tls1.2"}}}})
}

test_passes_with_tls_1_3 if {
	rule.applies with input as given({"security": {"encryption": {"in_transit": {"min": "tls1.3"}}}})
	count(rule.deny) == 0 with input as given({"security": {"encryption": {"in_transit": {"min": "tls1.3"}}}})
}

test_fails_in_silence if {
	rule.deny == {{"path": ["security", "encryption", "in_transit", "min"], "text": "customers use the service, and nothing says how data is encrypted in transit"}} with input as given({"security": {"mfa": "required"}})
}

test_fails_without_encryption if {
	rule.deny == {{"path": ["security", "encryption", "in_transit", "min"], "text": "data is accepted in transit without encryption"}} with input as given({"security": {"encryption": {"in_transit": {"min": "none"}}}})
}

test_fails_with_tls_1_0 if {
	rule.deny == {{"path": ["security", "encryption", "in_transit", "min"], "text": "the weakest protocol accepted in transit is {protocol}, which is out of date", "args": {"protocol": {"word": "tls1.0"}}}} with input as given({"security": {"encryption": {"in_transit": {"min": "tls1.0"}}}})
}

test_fails_with_tls_1_1 if {
	rule.deny == {{"path": ["security", "encryption", "in_transit", "min"], "text": "the weakest protocol accepted in transit is {protocol}, which is out of date", "args": {"protocol": {"word": "tls1.1"}}}} with input as given({"security": {"encryption": {"in_transit": {"min": "tls1.1"}}}})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"security": {"mfa": "required"}},
		{"security": {"encryption": {"in_transit": {"min": "none"}}}},
		{"security": {"encryption": {"in_transit": {"min": "tls1.0"}}}},
		{"security": {"encryption": {"in_transit": {"min": "tls1.1"}}}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
