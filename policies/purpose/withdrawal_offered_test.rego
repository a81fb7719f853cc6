package trustcap.purpose.withdrawal_offered_test

import data.trustcap.purpose.withdrawal_offered as rule

test_passes_with_a_way_to_withdraw if {
	case := trustcap.read("purposes", {"basis": "consent", "withdrawal": {"channels": ["web"]}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
	count(rule.exempt) == 0 with input as case
}

test_fails_without_a_word_on_withdrawal if {
	rule.deny == {{"path": ["withdrawal"], "text": "consent is asked, and no way to withdraw it is named"}} with input as trustcap.read("purposes", {"basis": "consent"})
}

test_fails_when_there_is_no_withdrawal if count(rule.deny) == 1 with input as trustcap.read("purposes", {"basis": "consent", "withdrawal": "none"})

test_fails_without_a_channel if count(rule.deny) == 1 with input as trustcap.read("purposes", {"basis": "consent", "withdrawal": {"channels": []}})

test_not_applicable_to_a_contract_whose_device_access_is_exempt if {
	every exemption in ["strictly-necessary", "transmission"] {
		case := trustcap.read("purposes", {"basis": "contract", "device": {"access": true, "exemption": exemption}})
		not rule.applies with input as case
		count(rule.exempt) == 1 with input as case
	}
}

test_not_exempt_with_consent_or_without_a_basis if {
	every case in [
		trustcap.read("purposes", {"basis": "consent", "device": {"access": false}}),
		trustcap.read("purposes", {"basis": [], "device": {"access": false}}),
		trustcap.read("purposes", {"device": {"access": false}}),
	] {
		count(rule.exempt) == 0 with input as case
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
