package trustcap.purpose.double_opt_in_test

import data.trustcap.purpose.double_opt_in as rule

test_passes_with_double_opt_in if {
	case := trustcap.read("purposes", {"basis": "consent", "marketing": {"channel": "email"}, "double_opt_in": true})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
}

test_passes_with_a_verified_account if {
	count(rule.deny) == 0 with input as trustcap.read("purposes", {"basis": "consent", "marketing": {"channel": "email"}, "record": {"subject": "account"}})
}

test_fails_with_single_opt_in if {
	every case in [
		trustcap.read("purposes", {"basis": "consent", "marketing": {"channel": "email"}}),
		trustcap.read("purposes", {"basis": "consent", "marketing": {"channel": "email"}, "double_opt_in": false, "record": {"subject": "email"}}),
	] {
		rule.deny == {{"path": ["double_opt_in"], "text": "nothing shows that consent to e-mail advertising comes from the owner of the address"}} with input as case
	}
}

test_not_applicable_to_other_channels_and_bases if {
	every case in [
		trustcap.read("purposes", {"basis": "consent", "marketing": {"channel": "phone"}}),
		trustcap.read("purposes", {"basis": "special-law", "marketing": {"channel": "email"}}),
		trustcap.read("purposes", {"basis": "consent"}),
	] {
		not rule.applies with input as case
		count(rule.deny) == 0 with input as case
	}
}
