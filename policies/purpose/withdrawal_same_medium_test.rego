package trustcap.purpose.withdrawal_same_medium_test

import data.trustcap.purpose.withdrawal_same_medium as rule

with_banner := trustcap.inventory({"dialogues": {"banner": {"channel": "web"}}})

test_passes_with_the_medium_of_the_dialogue if {
	case := trustcap.read("purposes", {"basis": "consent", "asked": {"dialogue": "banner"}, "withdrawal": {"channels": ["paper", "web"]}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case with data.inventory as with_banner
	count(rule.unknown) == 0 with input as case with data.inventory as with_banner
}

test_passes_with_a_link_in_the_message if {
	case := trustcap.read("purposes", {"basis": "consent", "asked": {"channel": "web"}, "withdrawal": {"channels": ["email"]}})
	count(rule.deny) == 0 with input as case
}

test_passes_with_an_easier_medium if {
	case := trustcap.read("purposes", {"basis": "consent", "asked": {"channel": "paper"}, "withdrawal": {"channels": ["phone"]}})
	count(rule.deny) == 0 with input as case
	count(rule.unknown) == 0 with input as case
}

test_passes_with_phone_and_paper_for_phone if {
	case := trustcap.read("purposes", {"basis": "consent", "asked": {"channel": "phone"}, "withdrawal": {"channels": ["paper", "phone"]}})
	count(rule.deny) == 0 with input as case
}

test_fails_from_screen_to_phone_and_paper if {
	every channel in ["web", "app", "portal", "email"] {
		case := trustcap.read("purposes", {"basis": "consent", "asked": {"channel": channel}, "withdrawal": {"channels": ["phone", "paper"]}})
		rule.deny == {{"path": ["withdrawal", "channels"], "text": "consent is asked electronically and can be withdrawn only by phone or on paper"}} with input as case
	}
}

test_fails_from_a_dialogue_on_screen_to_paper if {
	case := trustcap.read("purposes", {"basis": "consent", "asked": {"dialogue": "banner"}, "withdrawal": {"channels": ["paper"]}})
	rule.deny == {{"path": ["withdrawal", "channels"], "text": "consent is asked electronically and can be withdrawn only by phone or on paper"}} with input as case
		with data.inventory as with_banner
}

test_fails_once_when_asked_on_screen_and_by_phone if {
	case := trustcap.read("purposes", {"basis": "consent", "asked": {"dialogue": "banner", "channel": "phone"}, "withdrawal": {"channels": ["paper"]}})
	rule.deny == {{"path": ["withdrawal", "channels"], "text": "consent is asked electronically and can be withdrawn only by phone or on paper"}} with input as case
		with data.inventory as with_banner
}

test_fails_from_phone_to_paper if {
	case := trustcap.read("purposes", {"basis": "consent", "asked": {"channel": "phone"}, "withdrawal": {"channels": ["paper"]}})
	rule.deny == {{"path": ["withdrawal", "channels"], "text": "consent is asked by phone and can be withdrawn only on paper"}} with input as case
}

test_cannot_tell_without_the_medium if {
	case := trustcap.read("purposes", {"basis": "consent", "withdrawal": {"channels": ["paper"]}})
	count(rule.deny) == 0 with input as case
	rule.unknown == {{"path": ["asked"], "text": "nothing says by which medium consent is asked"}} with input as case
}

test_not_applicable_and_not_unknown_to_a_contract if {
	count(rule.unknown) == 0 with input as trustcap.read("purposes", {"basis": "contract", "withdrawal": {"channels": ["paper"]}})
	count(rule.deny) == 0 with input as trustcap.read("purposes", {"basis": "contract", "asked": {"channel": "phone"}, "withdrawal": {"channels": ["paper"]}})
}

test_not_applicable_without_withdrawal if {
	case := trustcap.read("purposes", {"basis": "consent", "asked": {"channel": "web"}, "withdrawal": "none"})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
	count(rule.unknown) == 0 with input as case
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
