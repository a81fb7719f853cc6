package trustcap.dialogue.nothing_before_choice_test

import data.trustcap.dialogue.nothing_before_choice as rule

purposes := trustcap.inventory({"purposes": {
	"sign-in": {"device": {"access": true, "exemption": "strictly-necessary", "items": [{"name": "session", "kind": "cookie"}]}},
	"routing": {"device": {"access": true, "exemption": "transmission", "items": [{"name": "node", "kind": "cookie"}]}},
	"analytics": {"device": {"access": true, "exemption": "none", "items": [{"name": "_ga", "kind": "cookie"}]}},
}})

test_passes_when_nothing_is_loaded if {
	case := trustcap.read("dialogues", {"channel": "web", "loads_before_choice": []})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
	count(rule.unknown) == 0 with input as case
}

test_passes_with_what_is_exempt if {
	case := trustcap.read("dialogues", {"purposes": ["sign-in", "routing", "analytics"], "loads_before_choice": ["session", "node"]})
	count(rule.deny) == 0 with input as case with data.inventory as purposes
}

test_fails_with_what_needs_consent if {
	case := trustcap.read("dialogues", {"channel": "web", "purposes": ["sign-in", "analytics"], "loads_before_choice": ["_ga", "session", "map"]})
	rule.deny == {
		{"path": ["loads_before_choice", "_ga"], "text": "{item} is stored or loaded before the choice, and no purpose of the dialogue exempts it from consent", "args": {"item": "_ga"}},
		{"path": ["loads_before_choice", "map"], "text": "{item} is stored or loaded before the choice, and no purpose of the dialogue exempts it from consent", "args": {"item": "map"}},
	} with input as case with data.inventory as purposes
}

test_fails_where_the_exempt_purpose_is_not_in_the_dialogue if {
	case := trustcap.read("dialogues", {"purposes": ["analytics"], "loads_before_choice": ["session"]})
	count(rule.deny) == 1 with input as case with data.inventory as purposes
}

test_cannot_tell_where_it_is_not_stated if {
	case := trustcap.read("dialogues", {"channel": "web"})
	count(rule.deny) == 0 with input as case
	rule.unknown == {{"path": ["loads_before_choice"], "text": "nothing says what is stored or loaded before the choice"}} with input as case
}

test_not_applicable_off_screen if {
	every channel in ["email", "phone", "paper"] {
		every case in [trustcap.read("dialogues", {"channel": channel}), trustcap.read("dialogues", {"channel": channel, "loads_before_choice": ["_ga"]})] {
			not rule.applies with input as case
			count(rule.deny) == 0 with input as case
			count(rule.unknown) == 0 with input as case
		}
	}
}
