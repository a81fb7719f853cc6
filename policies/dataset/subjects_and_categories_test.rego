package trustcap.dataset.subjects_and_categories_test

import data.trustcap.dataset.subjects_and_categories as rule

no_categories := {"path": ["personal", "categories"], "text": "personal data is held, and its categories are not listed"}

no_subjects := {"path": ["personal", "subjects"], "text": "personal data is held, and the categories of data subjects are not listed"}

test_fails_without_both if rule.deny == {no_categories, no_subjects} with input as trustcap.read("datasets", {"personal": {"criminal": false}})

test_fails_with_empty_lists if rule.deny == {no_categories, no_subjects} with input as trustcap.read("datasets", {"personal": {"categories": [], "subjects": [], "special": []}})

test_fails_without_subjects if rule.deny == {no_subjects} with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}})

test_fails_without_categories if rule.deny == {no_categories} with input as trustcap.read("datasets", {"personal": {"subjects": ["customers"]}})

test_passes_with_both if {
	rule.applies with input as trustcap.read("datasets", {"personal": {"categories": ["contact"], "subjects": ["customers"]}})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": {"categories": ["contact"], "subjects": ["customers"]}})
}

test_passes_where_only_special_categories_are_held if count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": {"special": ["health"], "subjects": ["patients"]}})

test_not_applicable_without_personal_data if {
	not rule.applies with input as trustcap.read("datasets", {"personal": "none"})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": "none"})
	rule.exempt == {{"path": ["personal"], "text": "no personal data is held"}} with input as trustcap.read("datasets", {"personal": "none"})
}

test_not_applicable_where_personal_data_is_not_stated if {
	not rule.applies with input as trustcap.read("datasets", {"owner": "ops"})
	count(rule.exempt) == 0 with input as trustcap.read("datasets", {"owner": "ops"})
}
