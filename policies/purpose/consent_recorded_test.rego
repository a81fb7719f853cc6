package trustcap.purpose.consent_recorded_test

import data.trustcap.purpose.consent_recorded as rule

test_passes_with_a_full_record if {
	case := trustcap.read("purposes", {"basis": "consent", "record": {"fields": ["subject", "time", "wording", "method"]}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
}

test_fails_without_a_record if {
	rule.deny == {{"path": ["record"], "text": "consent is asked, and nothing proves it"}} with input as trustcap.read("purposes", {"basis": "consent"})
}

test_fails_when_nothing_is_recorded if count(rule.deny) == 1 with input as trustcap.read("purposes", {"basis": "consent", "record": "none"})

test_fails_when_no_field_is_recorded if {
	every case in [
		trustcap.read("purposes", {"basis": "consent", "record": {"kept": "P3Y"}}),
		trustcap.read("purposes", {"basis": "consent", "record": {"fields": []}}),
	] {
		rule.deny == {{"path": ["record"], "text": "consent is asked, and nothing proves it"}} with input as case
	}
}

test_fails_for_each_missing_field if {
	rule.deny == {
		{"path": ["record", "fields", "subject"], "text": "the record of consent does not say who gave it"},
		{"path": ["record", "fields", "time"], "text": "the record of consent does not say when it was given"},
		{"path": ["record", "fields", "wording"], "text": "the record of consent does not say to which wording it was given"},
		{"path": ["record", "fields", "method"], "text": "the record of consent does not say how it was given"},
	} with input as trustcap.read("purposes", {"basis": "consent", "record": {"fields": ["source"]}})
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
