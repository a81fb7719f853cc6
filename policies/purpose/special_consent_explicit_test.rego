package trustcap.purpose.special_consent_explicit_test

import data.trustcap.purpose.special_consent_explicit as rule

test_passes_with_opt_in if {
	case := trustcap.read("purposes", {"art9_ground": "explicit-consent", "choice": "opt-in"})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
}

test_fails_otherwise if {
	every case in [
		trustcap.read("purposes", {"art9_ground": "explicit-consent"}),
		trustcap.read("purposes", {"art9_ground": "explicit-consent", "choice": "opt-out"}),
		trustcap.read("purposes", {"art9_ground": "explicit-consent", "choice": "none"}),
	] {
		rule.deny == {{"path": ["choice"], "text": "special categories of data rest on explicit consent, and the person is not asked first"}} with input as case
	}
}

test_not_applicable_to_other_grounds if {
	case := trustcap.read("purposes", {"art9_ground": "health-care", "choice": "none"})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
}
