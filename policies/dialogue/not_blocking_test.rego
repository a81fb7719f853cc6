package trustcap.dialogue.not_blocking_test

import data.trustcap.dialogue.not_blocking as rule

test_passes_with_a_way_out if {
	every way in ["reject-all", "continue-without", "settings", "save-choice", "close"] {
		case := trustcap.read("dialogues", {"channel": "web", "blocks_page": true, "first_layer": ["accept-all", way]})
		rule.applies with input as case
		count(rule.deny) == 0 with input as case
		count(rule.unknown) == 0 with input as case
	}
}

test_fails_without_a_way_out if {
	case := trustcap.read("dialogues", {"channel": "web", "blocks_page": true, "first_layer": ["accept-all"]})
	rule.deny == {{"path": ["blocks_page"], "text": "the page is blocked until all is accepted, and nothing else can be chosen"}} with input as case
}

test_cannot_tell_without_the_first_layer if {
	case := trustcap.read("dialogues", {"blocks_page": true})
	count(rule.deny) == 0 with input as case
	rule.unknown == {{"path": ["first_layer"], "text": "nothing says what can be chosen on the first layer"}} with input as case
}

test_not_applicable_to_an_open_page if {
	every case in [trustcap.read("dialogues", {"blocks_page": false, "first_layer": ["accept-all"]}), trustcap.read("dialogues", {"first_layer": ["accept-all"]})] {
		not rule.applies with input as case
		count(rule.deny) == 0 with input as case
	}
}

test_not_applicable_off_screen if {
	every channel in ["email", "phone", "paper"] {
		every case in [trustcap.read("dialogues", {"channel": channel}), trustcap.read("dialogues", {"channel": channel, "blocks_page": true, "first_layer": ["accept-all"]})] {
			not rule.applies with input as case
			count(rule.deny) == 0 with input as case
			count(rule.unknown) == 0 with input as case
		}
	}
}
