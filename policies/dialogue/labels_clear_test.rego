package trustcap.dialogue.labels_clear_test

import data.trustcap.dialogue.labels_clear as rule

test_passes_with_a_label_that_names_the_act if {
	case := trustcap.read("dialogues", {"labels": {"accept": {"de": "Alle akzeptieren", "en": "Accept all"}}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
}

test_fails_with_a_vague_label if {
	case := trustcap.read("dialogues", {"labels": {"accept": {"de": "Alles klar!", "en": "Accept all", "fr": "OK"}}})
	rule.deny == {
		{"path": ["labels", "accept", "de"], "text": "the label “{label}” does not say what is accepted", "args": {"label": "Alles klar!"}},
		{"path": ["labels", "accept", "fr"], "text": "the label “{label}” does not say what is accepted", "args": {"label": "OK"}},
	} with input as case
}

test_fails_with_each_vague_label if {
	every label in ["OK", "Okay", "Verstanden", "alles klar", "Weiter", "In Ordnung", "Got it", "I understand", "Understood", "Continue"] {
		count(rule.deny) == 1 with input as trustcap.read("dialogues", {"labels": {"accept": label}})
	}
}

test_not_applicable_without_the_label if {
	case := trustcap.read("dialogues", {"labels": {"reject": "OK"}})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
}
