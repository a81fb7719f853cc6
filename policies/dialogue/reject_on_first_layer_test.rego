package trustcap.dialogue.reject_on_first_layer_test

import data.trustcap.dialogue.reject_on_first_layer as rule

test_passes_with_a_way_to_refuse if {
	every refusal in ["reject-all", "continue-without"] {
		case := trustcap.read("dialogues", {"channel": "web", "first_layer": ["accept-all", refusal]})
		rule.applies with input as case
		count(rule.deny) == 0 with input as case
		count(rule.unknown) == 0 with input as case
	}
}

test_passes_where_nothing_is_accepted_at_once if {
	count(rule.deny) == 0 with input as trustcap.read("dialogues", {"first_layer": ["save-choice", "settings"]})
}

test_fails_without_a_way_to_refuse if {
	case := trustcap.read("dialogues", {"channel": "web", "first_layer": ["accept-all", "settings", "save-choice", "close"]})
	rule.deny == {{"path": ["first_layer"], "text": "all can be accepted on the first layer, and refusing is not possible there"}} with input as case
}

test_fails_where_the_channel_is_not_stated if count(rule.deny) == 1 with input as trustcap.read("dialogues", {"first_layer": ["accept-all"]})

test_cannot_tell_without_the_first_layer if {
	case := trustcap.read("dialogues", {"channel": "app"})
	count(rule.deny) == 0 with input as case
	rule.unknown == {{"path": ["first_layer"], "text": "nothing says what can be chosen on the first layer"}} with input as case
}

test_not_applicable_off_screen if {
	every channel in ["email", "phone", "paper"] {
		every case in [trustcap.read("dialogues", {"channel": channel}), trustcap.read("dialogues", {"channel": channel, "first_layer": ["accept-all"]})] {
			not rule.applies with input as case
			count(rule.deny) == 0 with input as case
			count(rule.unknown) == 0 with input as case
		}
	}
}
