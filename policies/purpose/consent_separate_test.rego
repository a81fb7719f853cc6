package trustcap.purpose.consent_separate_test

import data.trustcap.purpose.consent_separate as rule

test_passes_when_asked_on_its_own if {
	case := trustcap.read("purposes", {"basis": "consent", "asked": {"separate": true}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
}

test_fails_when_asked_together if {
	case := trustcap.read("purposes", {"basis": "consent", "asked": {"separate": false}})
	rule.deny == {{"path": ["asked", "separate"], "text": "consent is asked together with other matters"}} with input as case
}

test_fails_without_a_word_on_it if {
	rule.deny == {{"path": ["asked", "separate"], "text": "nothing says that consent is asked apart from other matters"}} with input as trustcap.read("purposes", {"basis": "consent"})
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
