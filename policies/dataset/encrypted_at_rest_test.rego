package trustcap.dataset.encrypted_at_rest_test

import data.trustcap.dataset.encrypted_at_rest as rule

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["encryption", "at_rest"], "text": "personal data is held, and nothing says how it is encrypted at rest"}} with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}})
	count(rule.deny) == 1 with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}, "encryption": {"in_transit": {"min": "tls1.3"}}})
}

test_fails_without_encryption if {
	rule.deny == {{"path": ["encryption", "at_rest"], "text": "personal data is held, and it is not encrypted at rest"}} with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}, "encryption": {"at_rest": "none"}})
}

test_passes_with_cipher if {
	rule.applies with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}, "encryption": {"at_rest": {"cipher": "aes-256-gcm"}}})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}, "encryption": {"at_rest": {"cipher": "aes-256-gcm"}}})
}

test_not_applicable_without_personal_data if {
	not rule.applies with input as trustcap.read("datasets", {"personal": "none", "encryption": {"at_rest": "none"}})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": "none", "encryption": {"at_rest": "none"}})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": "none"})
	rule.exempt == {{"path": ["personal"], "text": "no personal data is held"}} with input as trustcap.read("datasets", {"personal": "none"})
}

test_not_applicable_where_personal_data_is_not_stated if {
	not rule.applies with input as trustcap.read("datasets", {"owner": "ops"})
	count(rule.exempt) == 0 with input as trustcap.read("datasets", {"owner": "ops"})
}
