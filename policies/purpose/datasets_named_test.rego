package trustcap.purpose.datasets_named_test

import data.trustcap.purpose.datasets_named as rule

test_passes_with_a_data_set if count(rule.deny) == 0 with input as trustcap.read("purposes", {"datasets": ["orders"]})

test_fails_without_data_sets if {
	rule.deny == {{"path": ["datasets"], "text": "nothing says which data the purpose uses"}} with input as trustcap.read("purposes", {"basis": "contract"})
}

test_fails_with_an_empty_list if count(rule.deny) == 1 with input as trustcap.read("purposes", {"datasets": []})

# Without `applies` each purpose is looked at.
test_looks_at_every_purpose if count(rule.deny) == 1 with input as trustcap.read("purposes", {"nature": "billing"})
