package trustcap.purpose.device_access_consented_test

import data.trustcap.purpose.device_access_consented as rule

test_passes_with_opt_in if {
	case := trustcap.read("purposes", {"basis": "legitimate-interest", "choice": "opt-in", "device": {"access": true, "exemption": "none"}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
	count(rule.unknown) == 0 with input as case
}

test_fails_with_opt_out if {
	case := trustcap.read("purposes", {"basis": "legitimate-interest", "choice": "opt-out", "device": {"access": true, "exemption": "none"}})
	rule.deny == {{"path": ["choice"], "text": "something is stored or read on the device without an exemption, and the person is not asked first"}} with input as case
}

test_fails_without_exemption_and_choice if {
	case := trustcap.read("purposes", {"basis": "legitimate-interest", "device": {"access": true}})
	rule.deny == {{"path": ["choice"], "text": "something is stored or read on the device without an exemption, and the person is not asked first"}} with input as case
}

test_not_applicable_when_strictly_necessary if {
	not rule.applies with input as trustcap.read("purposes", {"device": {"access": true, "exemption": "strictly-necessary"}})
}

test_not_applicable_to_transmission if {
	not rule.applies with input as trustcap.read("purposes", {"device": {"access": true, "exemption": "transmission"}})
}

test_not_applicable_without_device_access if {
	case := trustcap.read("purposes", {"nature": "analytics", "device": {"access": false}})
	not rule.applies with input as case
	count(rule.unknown) == 0 with input as case
}

test_not_applicable_to_natures_that_do_without_the_device if {
	not rule.applies with input as trustcap.read("purposes", {"nature": "billing"})
}

test_cannot_tell_where_access_is_not_stated if {
	every nature in ["analytics", "advertising", "social-media", "ab-test"] {
		case := trustcap.read("purposes", {"nature": nature})
		rule.applies with input as case
		count(rule.deny) == 0 with input as case
		rule.unknown == {{"path": ["device", "access"], "text": "nothing says whether anything is stored or read on the device"}} with input as case
	}
}
