package trustcap.dialogue.choice_per_purpose_test

import data.trustcap.dialogue.choice_per_purpose as rule

purposes := trustcap.inventory({"purposes": {
	"newsletter": {"basis": "consent"},
	"analytics": {"basis": "legitimate-interest", "device": {"access": true, "exemption": "none"}},
	"sign-in": {"basis": "contract", "device": {"access": true, "exemption": "strictly-necessary"}},
	"billing": {"basis": "contract"},
	"elsewhere": {"basis": "consent", "device": {"access": true, "exemption": "none"}},
}})

test_passes_with_a_single_choice if {
	every way in ["settings", "save-choice"] {
		case := trustcap.read("dialogues", {"first_layer": ["accept-all", way], "purposes": ["newsletter", "analytics"]})
		rule.applies with input as case with data.inventory as purposes
		count(rule.deny) == 0 with input as case with data.inventory as purposes
	}
}

test_fails_boundary_two_purposes_at_once if {
	case := trustcap.read("dialogues", {"first_layer": ["accept-all", "reject-all"], "purposes": ["newsletter", "analytics", "sign-in"]})
	rule.deny == {{
		"path": ["first_layer"],
		"text": "several purposes are accepted at once ({purposes}), and they cannot be chosen one by one",
		"args": {"purposes": ["analytics", "newsletter"]},
	}} with input as case with data.inventory as purposes
}

test_not_applicable_boundary_one_purpose_that_needs_consent if {
	case := trustcap.read("dialogues", {"first_layer": ["accept-all"], "purposes": ["newsletter", "sign-in", "billing"]})
	not rule.applies with input as case with data.inventory as purposes
	count(rule.deny) == 0 with input as case with data.inventory as purposes
}

test_not_applicable_without_accepting_all_at_once if {
	case := trustcap.read("dialogues", {"first_layer": ["reject-all"], "purposes": ["newsletter", "analytics"]})
	not rule.applies with input as case with data.inventory as purposes
}

test_not_applicable_off_screen if {
	case := trustcap.read("dialogues", {"channel": "paper", "first_layer": ["accept-all"], "purposes": ["newsletter", "analytics"]})
	not rule.applies with input as case with data.inventory as purposes
	count(rule.deny) == 0 with input as case with data.inventory as purposes
}
