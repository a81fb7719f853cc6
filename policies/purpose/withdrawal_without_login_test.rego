package trustcap.purpose.withdrawal_without_login_test

import data.trustcap.purpose.withdrawal_without_login as rule

with_banner := trustcap.inventory({"dialogues": {"banner": {"channel": "web"}}})

test_passes_without_sign_in if {
	case := trustcap.read("purposes", {"basis": "consent", "asked": {"channel": "web"}, "withdrawal": {"channels": ["web"], "login_required": false}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
	count(rule.unknown) == 0 with input as case
}

test_passes_where_asking_needs_a_sign_in_too if {
	every channel in ["portal", "app"] {
		case := trustcap.read("purposes", {"basis": "consent", "asked": {"channel": channel}, "withdrawal": {"channels": ["portal"], "login_required": true}})
		count(rule.deny) == 0 with input as case
		count(rule.unknown) == 0 with input as case
	}
}

test_fails_with_a_sign_in_for_the_web if {
	case := trustcap.read("purposes", {"basis": "consent", "asked": {"channel": "web"}, "withdrawal": {"channels": ["portal"], "login_required": true}})
	rule.deny == {{"path": ["withdrawal", "login_required"], "text": "consent is given without sign-in, and withdrawing it needs one"}} with input as case
}

test_fails_where_one_of_two_media_needs_no_sign_in if {
	case := trustcap.read("purposes", {"basis": "consent", "asked": {"channel": "portal", "dialogue": "banner"}, "withdrawal": {"channels": ["portal"], "login_required": true}})
	count(rule.deny) == 1 with input as case with data.inventory as with_banner
}

test_cannot_tell_where_sign_in_is_not_stated if {
	case := trustcap.read("purposes", {"basis": "consent", "asked": {"channel": "web"}, "withdrawal": {"channels": ["web"]}})
	count(rule.deny) == 0 with input as case
	rule.unknown == {{"path": ["withdrawal", "login_required"], "text": "nothing says whether withdrawing needs a sign-in"}} with input as case
}

test_cannot_tell_without_the_medium if {
	case := trustcap.read("purposes", {"basis": "consent", "withdrawal": {"channels": ["web"], "login_required": true}})
	count(rule.deny) == 0 with input as case
	rule.unknown == {{"path": ["asked"], "text": "nothing says by which medium consent is asked"}} with input as case
}

test_passes_without_the_medium_where_no_sign_in_is_needed if {
	case := trustcap.read("purposes", {"basis": "consent", "withdrawal": {"channels": ["web"], "login_required": false}})
	count(rule.deny) == 0 with input as case
	count(rule.unknown) == 0 with input as case
}

test_not_applicable_without_withdrawal if {
	case := trustcap.read("purposes", {"basis": "consent", "asked": {"channel": "web"}})
	not rule.applies with input as case
	count(rule.unknown) == 0 with input as case
}

test_not_applicable_and_not_unknown_to_a_contract if {
	every case in [
		trustcap.read("purposes", {"basis": "contract"}),
		trustcap.read("purposes", {"basis": "contract", "withdrawal": {"channels": ["web"], "login_required": true}}),
	] {
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
	case := trustcap.read("purposes", {"basis": "legitimate-interest", "device": {"access": true, "exemption": "none"}, "withdrawal": {"channels": ["web"]}})
	rule.applies with input as case
	count(rule.exempt) == 0 with input as case
}
