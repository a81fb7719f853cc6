package trustcap.purpose.withdrawal_told_test

import data.trustcap.purpose.withdrawal_told as rule

test_passes_when_told_before if {
	case := trustcap.read("purposes", {"basis": "consent", "withdrawal": {"channels": ["web"], "told_before": true}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
}

test_fails_when_not_told_before if {
	case := trustcap.read("purposes", {"basis": "consent", "withdrawal": {"channels": ["web"], "told_before": false}})
	rule.deny == {{"path": ["withdrawal", "told_before"], "text": "people are not told of the right to withdraw before they consent"}} with input as case
}

test_fails_without_a_word_on_it if {
	case := trustcap.read("purposes", {"basis": "consent", "withdrawal": {"channels": ["web"]}})
	rule.deny == {{"path": ["withdrawal", "told_before"], "text": "nothing says that people are told of the right to withdraw before they consent"}} with input as case
}

test_not_applicable_without_withdrawal if {
	every case in [trustcap.read("purposes", {"basis": "consent"}), trustcap.read("purposes", {"basis": "consent", "withdrawal": {"told_before": false}})] {
		not rule.applies with input as case
		count(rule.deny) == 0 with input as case
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
	case := trustcap.read("purposes", {"basis": "legitimate-interest", "device": {"access": true, "exemption": "none"}, "withdrawal": {"channels": ["web"]}})
	rule.applies with input as case
	count(rule.exempt) == 0 with input as case
}
