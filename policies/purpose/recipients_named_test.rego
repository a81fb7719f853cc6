package trustcap.purpose.recipients_named_test

import data.trustcap.purpose.recipients_named as rule

test_passes_with_recipients if {
	count(rule.deny) == 0 with input as trustcap.read("purposes", {"recipients": ["suppliers/mailer", {"name": "Tax office", "kind": "authority"}]})
}

test_passes_when_there_are_none if count(rule.deny) == 0 with input as trustcap.read("purposes", {"recipients": []})

test_fails_without_a_word_on_recipients if {
	rule.deny == {{"path": ["recipients"], "text": "nothing says who receives the data"}} with input as trustcap.read("purposes", {"basis": "contract"})
}

# Without `applies` each purpose is looked at.
test_looks_at_every_purpose if count(rule.deny) == 1 with input as trustcap.read("purposes", {"nature": "billing"})
