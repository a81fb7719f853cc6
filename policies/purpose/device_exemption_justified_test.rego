package trustcap.purpose.device_exemption_justified_test

import data.trustcap.purpose.device_exemption_justified as rule

test_passes_with_a_reason if {
	case := trustcap.read("purposes", {"nature": "service-delivery", "device": {"access": true, "exemption": "strictly-necessary", "reason": "Keeps the person signed in"}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
}

test_fails_without_a_reason if {
	case := trustcap.read("purposes", {"nature": "security", "device": {"access": true, "exemption": "strictly-necessary"}})
	rule.deny == {{"path": ["device", "reason"], "text": "device access is called strictly necessary, and no reason is given"}} with input as case
}

test_fails_for_natures_that_serve_the_provider if {
	every nature in ["analytics", "advertising", "social-media", "ab-test"] {
		case := trustcap.read("purposes", {"nature": nature, "device": {"access": true, "exemption": "strictly-necessary", "reason": "We need it"}})
		rule.deny == {{"path": ["device", "exemption"], "text": "device access for a purpose of this nature is not strictly necessary for the service that the person asked for"}} with input as case
	}
}

test_not_applicable_to_transmission if {
	case := trustcap.read("purposes", {"nature": "analytics", "device": {"access": true, "exemption": "transmission"}})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
}
