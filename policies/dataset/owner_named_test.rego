package trustcap.dataset.owner_named_test

import data.trustcap.dataset.owner_named as rule

test_fails_without_owner if {
	rule.deny == {{"path": ["owner"], "text": "nobody is named who answers for this data"}} with input as trustcap.read("datasets", {"title": "Mailboxes"})
}

test_passes_with_owner if count(rule.deny) == 0 with input as trustcap.read("datasets", {"owner": "head-of-mail"})

test_looks_at_every_data_set if count(rule.deny) == 1 with input as trustcap.read("datasets", {"personal": "none"})
