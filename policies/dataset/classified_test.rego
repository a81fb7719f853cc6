package trustcap.dataset.classified_test

import data.trustcap.dataset.classified as rule

test_fails_without_level if {
	rule.deny == {{"path": ["classification"], "text": "no level of classification is named"}} with input as trustcap.read("datasets", {"title": "Mailboxes"})
}

test_passes_with_level if count(rule.deny) == 0 with input as trustcap.read("datasets", {"classification": "confidential"})

test_looks_at_every_data_set if count(rule.deny) == 1 with input as trustcap.read("datasets", {"personal": "none"})
