package trustcap.dataset.deletion_in_backups_test

import data.trustcap.dataset.deletion_in_backups as rule

test_fails_without_backups if {
	rule.deny == {{"path": ["retention", "in_backups"], "text": "nothing says how long deleted data remains in backups"}} with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}, "retention": {"period": "P90D"}})
}

test_passes_with_backups if {
	rule.applies with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}, "retention": {"period": "P90D", "in_backups": "P30D"}})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}, "retention": {"period": "P90D", "in_backups": "P30D"}})
}

test_not_applicable_without_retention if {
	not rule.applies with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}})
}

test_not_applicable_without_personal_data if {
	not rule.applies with input as trustcap.read("datasets", {"personal": "none", "retention": {"period": "P90D"}})
	not rule.applies with input as trustcap.read("datasets", {"retention": {"period": "P90D"}})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": "none", "retention": {"period": "P90D"}})
}
