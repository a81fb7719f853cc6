package trustcap.purpose.not_conditional_test

import data.trustcap.purpose.not_conditional as rule

test_passes_when_not_conditional if {
	case := trustcap.read("purposes", {"basis": "consent", "conditional": false})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
	count(rule.unknown) == 0 with input as case
}

test_passes_with_an_equivalent if {
	case := trustcap.read("purposes", {"basis": "consent", "conditional": true, "equivalent_alternative": true})
	count(rule.deny) == 0 with input as case
}

test_fails_without_an_equivalent if {
	every case in [
		trustcap.read("purposes", {"basis": "consent", "conditional": true}),
		trustcap.read("purposes", {"basis": "consent", "conditional": true, "equivalent_alternative": false}),
	] {
		rule.deny == {{"path": ["conditional"], "text": "the service is refused without this consent although it is not needed for it, and no equivalent is offered"}} with input as case
	}
}

test_cannot_tell_where_it_is_not_stated if {
	case := trustcap.read("purposes", {"basis": "consent"})
	count(rule.deny) == 0 with input as case
	rule.unknown == {{"path": ["conditional"], "text": "nothing says whether the service is refused without this consent"}} with input as case
}

test_not_applicable_and_not_unknown_to_a_contract if {
	every case in [trustcap.read("purposes", {"basis": "contract"}), trustcap.read("purposes", {"basis": "contract", "conditional": true})] {
		count(rule.deny) == 0 with input as case
		count(rule.unknown) == 0 with input as case
	}
}

test_not_applicable_to_a_contract_without_device_access if {
	case := trustcap.read("purposes", {"basis": "contract", "device": {"access": false}})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
	rule.exempt == {{"path": ["basis"], "text": "the processing does not rest on consent, and nothing is stored or read on the device by consent"}} with input as case
}

test_not_applicable_whatever_a_contract_states if {
	case := trustcap.read("purposes", {
		"basis": "contract",
		"device": {"access": false},
		"choice": "none",
		"default": "granted",
		"asked": {"channel": "web", "separate": false, "wording": {"text": {"fr": "Oui"}}},
		"withdrawal": {"channels": ["paper"], "told_before": false, "login_required": true},
		"record": {"fields": ["ip-address"]},
		"conditional": true,
	})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case with data.inventory as in_german
}

in_german := trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"]}})

test_not_exempt_where_device_access_is_not_stated if {
	case := trustcap.read("purposes", {"basis": "contract"})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
	count(rule.exempt) == 0 with input as case
}

test_applies_to_consent_for_the_device if {
	case := trustcap.read("purposes", {"basis": "legitimate-interest", "device": {"access": true, "exemption": "none"}})
	rule.applies with input as case
	count(rule.exempt) == 0 with input as case
}
