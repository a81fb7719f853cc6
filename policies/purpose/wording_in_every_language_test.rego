package trustcap.purpose.wording_in_every_language_test

import data.trustcap.purpose.wording_in_every_language as rule

two_languages := trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de", "en"]}})

test_passes_in_every_language if {
	case := trustcap.read("purposes", {"basis": "consent", "asked": {"wording": {"text": {"de": "Ja", "en": "Yes"}}}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case with data.inventory as two_languages
}

test_fails_in_a_missing_language if {
	case := trustcap.read("purposes", {"basis": "consent", "asked": {"wording": {"text": {"de": "Ja", "fr": "Oui"}}}})
	rule.deny == {{
		"path": ["asked", "wording", "text", "en"],
		"text": "the wording of consent is missing in {language}",
		"args": {"language": {"language": "en"}},
	}} with input as case with data.inventory as two_languages
}

test_not_applicable_without_a_wording if {
	case := trustcap.read("purposes", {"basis": "consent"})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case with data.inventory as two_languages
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
	case := trustcap.read("purposes", {"basis": "legitimate-interest", "device": {"access": true, "exemption": "none"}, "asked": {"wording": {"text": "Ja"}}})
	rule.applies with input as case
	count(rule.exempt) == 0 with input as case
}
