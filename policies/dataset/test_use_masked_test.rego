package trustcap.dataset.test_use_masked_test

import data.trustcap.dataset.test_use_masked as rule

given(fields) := trustcap.read("datasets", object.union({"personal": {"categories": ["contact"]}}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"masked": "masked"})
	count(rule.deny) == 0 with input as given({"masked": "masked"})
}

test_fails_where_it_is_used_as_it_is if {
	rule.deny == {{"path": ["masked"], "text": "personal data is used for tests or analysis as it is"}} with input as given({"masked": "none"})
}

test_not_applicable_where_nothing_is_said_of_masking if not rule.applies with input as given({"owner": "ops"})

test_not_applicable_without_personal_data if {
	every personal in ["none", {"categories": []}] {
		not rule.applies with input as trustcap.read("datasets", {"personal": personal, "masked": "none"})
		count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": personal, "masked": "none"})
	}
}
