package trustcap.purpose.consent_default_denied_test

import data.trustcap.purpose.consent_default_denied as rule

eea := {"countries": {"eea": ["DE", "NO"]}}

test_passes_with_opt_in_and_off if {
	case := trustcap.read("purposes", {"basis": "consent", "choice": "opt-in", "default": "denied"})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case with data.facts as eea
	count(rule.exempt) == 0 with input as case
}

test_passes_with_another_default_outside_the_eea if {
	case := trustcap.read("purposes", {"basis": "consent", "choice": "opt-in", "default": "denied", "regions": {"US": "granted", "DE": "denied"}})
	count(rule.deny) == 0 with input as case with data.facts as eea
}

test_fails_when_on_from_the_start if {
	case := trustcap.read("purposes", {"basis": "consent", "choice": "opt-in", "default": "granted"})
	rule.deny == {{"path": ["default"], "text": "consent is needed, and the purpose is on before the person chooses"}} with input as case
}

test_fails_without_default_and_choice if {
	rule.deny == {
		{"path": ["default"], "text": "consent is needed, and nothing says that the purpose is off before the person chooses"},
		{"path": ["choice"], "text": "consent is needed, and nothing says how the person chooses"},
	} with input as trustcap.read("purposes", {"basis": "consent"})
}

test_fails_with_opt_out if {
	case := trustcap.read("purposes", {"basis": "consent", "choice": "opt-out", "default": "denied"})
	rule.deny == {{"path": ["choice"], "text": "consent is needed, and the person can only opt out"}} with input as case
}

test_fails_with_no_choice if {
	case := trustcap.read("purposes", {"basis": "consent", "choice": "none", "default": "denied"})
	rule.deny == {{"path": ["choice"], "text": "consent is needed, and the person has no choice"}} with input as case
}

test_fails_when_on_in_a_country_of_the_eea if {
	case := trustcap.read("purposes", {"basis": "consent", "choice": "opt-in", "default": "denied", "regions": {"NO": "granted", "US": "granted"}})
	rule.deny == {{
		"path": ["regions", "NO"],
		"text": "consent is needed in the country ({country}), and the purpose is on there before the person chooses",
		"args": {"country": {"country": "NO"}},
	}} with input as case with data.facts as eea
}

test_passes_for_existing_customers_by_special_law if {
	every case in [
		trustcap.read("purposes", {"basis": "special-law", "choice": "opt-out", "default": "granted", "regions": {"DE": "granted"}}),
		trustcap.read("purposes", {"basis": "special-law"}),
	] {
		not rule.applies with input as case
		count(rule.deny) == 0 with input as case with data.facts as eea
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
