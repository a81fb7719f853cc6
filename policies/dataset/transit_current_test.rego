package trustcap.dataset.transit_current_test

import data.trustcap.dataset.transit_current as rule

test_fails_without_encryption if {
	rule.deny == {{"path": ["encryption", "in_transit", "min"], "text": "data is transferred without encryption"}} with input as trustcap.read("datasets", {"encryption": {"in_transit": {"min": "none"}}})
}

test_fails_with_withdrawn_versions if {
	every version in ["tls1.0", "tls1.1"] {
		rule.deny == {{"path": ["encryption", "in_transit", "min"], "text": "{version} is accepted in transit, which is withdrawn", "args": {"version": {"word": version}}}} with input as trustcap.read("datasets", {"encryption": {"in_transit": {"min": version}}})
	}
}

test_passes_from_tls_1_2_on if {
	every version in ["tls1.2", "tls1.3"] {
		rule.applies with input as trustcap.read("datasets", {"encryption": {"in_transit": {"min": version}}})
		count(rule.deny) == 0 with input as trustcap.read("datasets", {"encryption": {"in_transit": {"min": version}}})
	}
}

test_not_applicable_where_transit_is_not_stated if not rule.applies with input as trustcap.read("datasets", {"encryption": {"at_rest": {"cipher": "aes-256-gcm"}}})
