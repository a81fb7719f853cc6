package trustcap.purpose.wording_versioned_test

import data.trustcap.purpose.wording_versioned as rule

test_passes_with_wording_and_version if {
	case := trustcap.read("purposes", {"basis": "consent", "asked": {"wording": {"version": 0, "text": "I agree"}}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
}

test_fails_without_wording if {
	rule.deny == {
		{"path": ["asked", "wording", "text"], "text": "consent is asked, and the wording is not stated"},
		{"path": ["asked", "wording", "version"], "text": "consent is asked, and its wording has no version"},
	} with input as trustcap.read("purposes", {"basis": "consent"})
}

test_fails_without_version if {
	case := trustcap.read("purposes", {"basis": "consent", "asked": {"wording": {"text": "I agree"}}})
	rule.deny == {{"path": ["asked", "wording", "version"], "text": "consent is asked, and its wording has no version"}} with input as case
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
