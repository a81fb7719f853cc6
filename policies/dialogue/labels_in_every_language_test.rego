package trustcap.dialogue.labels_in_every_language_test

import data.trustcap.dialogue.labels_in_every_language as rule

two_languages := trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de", "en"]}})

test_passes_in_every_language if {
	case := trustcap.read("dialogues", {"labels": {"accept": {"de": "Alle akzeptieren", "en": "Accept all"}}})
	rule.applies with input as case with data.inventory as two_languages
	count(rule.deny) == 0 with input as case with data.inventory as two_languages
}

test_fails_in_a_missing_language if {
	case := trustcap.read("dialogues", {"labels": {
		"accept": {"de": "Alle akzeptieren"},
		"reject": {"en": "Reject all"},
		"settings": {"de": "Einstellungen"},
	}})
	rule.deny == {
		{"path": ["labels", "accept", "en"], "text": "the label is missing in {language}", "args": {"language": {"language": "en"}}},
		{"path": ["labels", "reject", "de"], "text": "the label is missing in {language}", "args": {"language": {"language": "de"}}},
		{"path": ["labels", "settings", "en"], "text": "the label is missing in {language}", "args": {"language": {"language": "en"}}},
	} with input as case with data.inventory as two_languages
}

test_passes_for_labels_that_are_not_there if {
	case := trustcap.read("dialogues", {"labels": {"reject": {"de": "Alle ablehnen", "en": "Reject all"}}})
	count(rule.deny) == 0 with input as case with data.inventory as two_languages
}

test_not_applicable_without_labels if {
	case := trustcap.read("dialogues", {"channel": "web"})
	not rule.applies with input as case with data.inventory as two_languages
	count(rule.deny) == 0 with input as case with data.inventory as two_languages
}
