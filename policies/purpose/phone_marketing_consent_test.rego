package trustcap.purpose.phone_marketing_consent_test

import data.trustcap.purpose.phone_marketing_consent as rule

test_passes_with_consent if {
	case := trustcap.read("purposes", {"basis": "consent", "marketing": {"channel": "phone", "recipients": ["consumers"]}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
	count(rule.unknown) == 0 with input as case
}

test_fails_without_consent if {
	case := trustcap.read("purposes", {"basis": "legitimate-interest", "marketing": {"channel": "phone", "recipients": ["businesses", "consumers"]}})
	rule.deny == {{"path": ["marketing"], "text": "consumers are called for advertising without prior consent"}} with input as case
}

test_cannot_tell_without_recipients if {
	case := trustcap.read("purposes", {"basis": "legitimate-interest", "marketing": {"channel": "phone"}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
	rule.unknown == {{"path": ["marketing", "recipients"], "text": "nothing says whether consumers or businesses are called"}} with input as case
}

test_fails_without_a_basis if {
	case := trustcap.read("purposes", {"marketing": {"channel": "phone", "recipients": ["consumers"]}})
	count(rule.deny) == 1 with input as case
}

test_not_applicable_to_businesses_and_other_channels if {
	every case in [
		trustcap.read("purposes", {"basis": "legitimate-interest", "marketing": {"channel": "phone", "recipients": ["businesses"]}}),
		trustcap.read("purposes", {"basis": "legitimate-interest", "marketing": {"channel": "post", "recipients": ["consumers"]}}),
		trustcap.read("purposes", {"basis": "legitimate-interest", "marketing": {"channel": "post"}}),
	] {
		not rule.applies with input as case
		count(rule.deny) == 0 with input as case
		count(rule.unknown) == 0 with input as case
	}
}
