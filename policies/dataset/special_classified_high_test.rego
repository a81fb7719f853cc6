package trustcap.dataset.special_classified_high_test

import data.trustcap.dataset.special_classified_high as rule

levels := trustcap.inventory({"classification": {"open": {"rank": 0}, "inside": {"rank": 1}, "confidential": {"rank": 2}}})

test_fails_in_the_lowest_level if {
	rule.deny == {{"path": ["classification"], "text": "special categories of personal data are held in the lowest level of classification"}} with input as trustcap.read("datasets", {"classification": "open", "personal": {"special": ["health"]}}) with data.inventory as levels
}

test_boundary_fails_in_the_lower_of_two_levels if {
	count(rule.deny) == 1 with input as trustcap.read("datasets", {"classification": "open", "personal": {"special": ["health"]}}) with data.inventory as trustcap.inventory({"classification": {"open": {"rank": 0}, "inside": {"rank": 1}}})
}

test_passes_in_the_next_level if {
	rule.applies with input as trustcap.read("datasets", {"classification": "inside", "personal": {"special": ["health"]}}) with data.inventory as levels
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"classification": "inside", "personal": {"special": ["health"]}}) with data.inventory as levels
}

test_passes_where_there_is_one_level_only if {
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"classification": "open", "personal": {"special": ["health"]}}) with data.inventory as trustcap.inventory({"classification": {"open": {"rank": 0}}})
}

test_not_applicable_without_special_categories if {
	not rule.applies with input as trustcap.read("datasets", {"classification": "open", "personal": {"special": []}})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"classification": "open", "personal": {"special": []}}) with data.inventory as levels
}

test_not_applicable_without_classification if not rule.applies with input as trustcap.read("datasets", {"personal": {"special": ["health"]}})
