package trustcap.dialogue.stored_for_test

import data.trustcap.dialogue.stored_for as rule

test_passes_with_six_months if {
	case := trustcap.read("dialogues", {"channel": "web", "stored_for": "P6M"})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
}

test_boundary_two_years_pass if {
	every period in ["P2Y", "P24M", "P731D"] {
		count(rule.deny) == 0 with input as trustcap.read("dialogues", {"stored_for": period})
	}
}

test_fails_boundary_longer_than_two_years if {
	every period in ["P731DT1S", "P732D", "P25M", "P3Y"] {
		case := trustcap.read("dialogues", {"channel": "web", "stored_for": period})
		rule.deny == {{
			"path": ["stored_for"],
			"text": "the choice is stored for {period}, longer than two years",
			"args": {"period": case.stored_for},
		}} with input as case
	}
}

test_fails_without_a_period if {
	rule.deny == {{"path": ["stored_for"], "text": "nothing says how long the choice is stored"}} with input as trustcap.read("dialogues", {"channel": "app"})
}

test_not_applicable_off_screen if {
	every channel in ["email", "phone", "paper"] {
		every case in [trustcap.read("dialogues", {"channel": channel}), trustcap.read("dialogues", {"channel": channel, "stored_for": "P3Y"})] {
			not rule.applies with input as case
			count(rule.deny) == 0 with input as case
		}
	}
}
