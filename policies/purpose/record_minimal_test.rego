package trustcap.purpose.record_minimal_test

import data.trustcap.purpose.record_minimal as rule

test_passes_with_a_pseudonym_and_a_period if {
	case := trustcap.read("purposes", {"basis": "consent", "record": {"fields": ["subject", "time"], "subject": "pseudonym", "kept": "P3Y"}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
}

test_fails_with_the_ip_address if {
	case := trustcap.read("purposes", {"basis": "consent", "record": {"fields": ["ip-address"], "subject": "ip-address", "kept": "P3Y"}})
	rule.deny == {
		{"path": ["record", "fields", "ip-address"], "text": "the record of consent holds the IP address"},
		{"path": ["record", "subject"], "text": "the record of consent tells people apart by their IP address"},
	} with input as case
}

test_fails_without_a_period if {
	rule.deny == {{"path": ["record", "kept"], "text": "nothing says how long the record of consent is kept"}} with input as trustcap.read("purposes", {"basis": "consent", "record": {"subject": "account"}})
}

test_not_applicable_without_a_record if {
	every case in [trustcap.read("purposes", {"basis": "consent"}), trustcap.read("purposes", {"basis": "consent", "record": "none"})] {
		not rule.applies with input as case
		count(rule.deny) == 0 with input as case
	}
}

test_not_applicable_to_a_contract if {
	case := trustcap.read("purposes", {"basis": "contract", "record": {"subject": "ip-address", "fields": ["ip-address"]}})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
}
