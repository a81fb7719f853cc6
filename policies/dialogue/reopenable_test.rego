package trustcap.dialogue.reopenable_test

import data.trustcap.dialogue.reopenable as rule

test_passes_with_a_way_back if {
	every way in ["footer-link", "icon", "settings-page", "account"] {
		case := trustcap.read("dialogues", {"channel": "web", "reopen": way})
		rule.applies with input as case
		count(rule.deny) == 0 with input as case
	}
}

test_fails_without_a_way_back if {
	rule.deny == {{"path": ["reopen"], "text": "there is no way back to the choice"}} with input as trustcap.read("dialogues", {"channel": "web", "reopen": "none"})
}

test_fails_without_a_word_on_it if {
	rule.deny == {{"path": ["reopen"], "text": "nothing says how people get back to the choice"}} with input as trustcap.read("dialogues", {"channel": "portal"})
}

test_not_applicable_off_screen if {
	every channel in ["email", "phone", "paper"] {
		every case in [trustcap.read("dialogues", {"channel": channel}), trustcap.read("dialogues", {"channel": channel, "reopen": "none"})] {
			not rule.applies with input as case
			count(rule.deny) == 0 with input as case
		}
	}
}
