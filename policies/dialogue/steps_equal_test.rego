package trustcap.dialogue.steps_equal_test

import data.trustcap.dialogue.steps_equal as rule

test_passes_with_fewer_steps_to_refuse if {
	case := trustcap.read("dialogues", {"channel": "web", "steps_accept": 2, "steps_reject": 1})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
	count(rule.unknown) == 0 with input as case
}

test_boundary_equal_steps_pass if count(rule.deny) == 0 with input as trustcap.read("dialogues", {"steps_accept": 1, "steps_reject": 1})

test_fails_boundary_one_step_more if {
	rule.deny == {{
		"path": ["steps_reject"],
		"text": "refusing takes {reject} steps, accepting takes {accept}",
		"args": {"reject": 2, "accept": 1},
	}} with input as trustcap.read("dialogues", {"channel": "web", "steps_accept": 1, "steps_reject": 2})
}

test_cannot_tell_without_both_numbers if {
	every case in [trustcap.read("dialogues", {"channel": "web"}), trustcap.read("dialogues", {"steps_accept": 1}), trustcap.read("dialogues", {"steps_reject": 1})] {
		count(rule.deny) == 0 with input as case
		rule.unknown == {{"path": ["steps_reject"], "text": "nothing says how many steps accepting and refusing take"}} with input as case
	}
}

test_not_applicable_off_screen if {
	every channel in ["email", "phone", "paper"] {
		every case in [trustcap.read("dialogues", {"channel": channel}), trustcap.read("dialogues", {"channel": channel, "steps_accept": 1, "steps_reject": 9})] {
			not rule.applies with input as case
			count(rule.deny) == 0 with input as case
			count(rule.unknown) == 0 with input as case
		}
	}
}
