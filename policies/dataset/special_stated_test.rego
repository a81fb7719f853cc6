package trustcap.dataset.special_stated_test

import data.trustcap.dataset.special_stated as rule

test_fails_without_special if {
	rule.deny == {{"path": ["personal", "special"], "text": "personal data is held, and it is not stated whether special categories are among it"}} with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}})
}

test_passes_with_the_empty_list if {
	rule.applies with input as trustcap.read("datasets", {"personal": {"special": []}})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": {"special": []}})
}

test_passes_with_special_categories if count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": {"special": ["health"]}})

test_not_applicable_without_personal_data if {
	not rule.applies with input as trustcap.read("datasets", {"personal": "none"})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": "none"})
	rule.exempt == {{"path": ["personal"], "text": "no personal data is held"}} with input as trustcap.read("datasets", {"personal": "none"})
}

test_not_applicable_where_personal_data_is_not_stated if {
	not rule.applies with input as trustcap.read("datasets", {"owner": "ops"})
	count(rule.exempt) == 0 with input as trustcap.read("datasets", {"owner": "ops"})
}
