package trustcap.dialogue.purposes_listed_test

import data.trustcap.dialogue.purposes_listed as rule

asked := {"dialogues": {"banner": {"purposes": ["analytics", "newsletter"]}}}

test_passes_with_every_purpose if {
	case := trustcap.read("dialogues", {"id": "banner", "purposes": ["analytics", "newsletter", "sign-in"]})
	count(rule.deny) == 0 with input as case with data.used_by as asked
}

test_passes_where_no_purpose_names_it if {
	count(rule.deny) == 0 with input as trustcap.read("dialogues", {"id": "form", "purposes": ["newsletter"]}) with data.used_by as asked
}

test_fails_without_a_purpose_that_names_it if {
	rule.deny == {{
		"path": ["purposes", "newsletter"],
		"text": "the purpose {purpose} is asked for in this dialogue, which does not list it",
		"args": {"purpose": "newsletter"},
	}} with input as trustcap.read("dialogues", {"id": "banner", "purposes": ["analytics"]}) with data.used_by as asked
}

test_fails_without_purposes if {
	every case in [trustcap.read("dialogues", {"id": "banner", "channel": "web"}), trustcap.read("dialogues", {"id": "banner", "purposes": []})] {
		rule.deny == {{"path": ["purposes"], "text": "the dialogue lists no purpose"}} with input as case with data.used_by as asked
	}
}

# Without `applies` each dialogue is looked at.
test_looks_at_every_dialogue if count(rule.deny) == 1 with input as trustcap.read("dialogues", {"channel": "paper"})
