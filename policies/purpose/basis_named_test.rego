package trustcap.purpose.basis_named_test

import data.trustcap.purpose.basis_named as rule

test_passes_with_a_basis if count(rule.deny) == 0 with input as trustcap.read("purposes", {"basis": "contract"})

test_fails_without_a_basis if {
	rule.deny == {{"path": ["basis"], "text": "no basis of the processing is named"}} with input as trustcap.read("purposes", {"title": "Newsletter"})
}

test_fails_with_an_empty_list if count(rule.deny) == 1 with input as trustcap.read("purposes", {"basis": []})

# Without `applies` each purpose is looked at.
test_looks_at_every_purpose if count(rule.deny) == 1 with input as trustcap.read("purposes", {"nature": "billing"})
