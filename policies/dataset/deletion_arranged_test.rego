package trustcap.dataset.deletion_arranged_test

import data.trustcap.dataset.deletion_arranged as rule

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["retention", "deletion"], "text": "personal data is held, and nothing says how it is deleted when its time is up"}} with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}, "retention": {"period": "P90D"}})
	count(rule.deny) == 1 with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}})
}

test_fails_where_nothing_is_deleted if {
	rule.deny == {{"path": ["retention", "deletion"], "text": "personal data is held, and it is not deleted when its time is up"}} with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}, "retention": {"deletion": "none"}})
}

test_passes_with_deletion if {
	every way in ["automatic", "manual"] {
		rule.applies with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}, "retention": {"deletion": way}})
		count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}, "retention": {"deletion": way}})
	}
}

test_not_applicable_without_personal_data if {
	not rule.applies with input as trustcap.read("datasets", {"personal": "none", "retention": {"deletion": "none"}})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": "none", "retention": {"deletion": "none"}})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": "none"})
	rule.exempt == {{"path": ["personal"], "text": "no personal data is held"}} with input as trustcap.read("datasets", {"personal": "none"})
}

test_not_applicable_where_personal_data_is_not_stated if {
	not rule.applies with input as trustcap.read("datasets", {"owner": "ops"})
	count(rule.exempt) == 0 with input as trustcap.read("datasets", {"owner": "ops"})
}
