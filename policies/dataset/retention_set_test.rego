package trustcap.dataset.retention_set_test

import data.trustcap.dataset.retention_set as rule

test_fails_without_retention if {
	rule.deny == {{"path": ["retention"], "text": "personal data is held, and neither a period nor criteria say for how long"}} with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}})
}

test_fails_with_trigger_alone if {
	count(rule.deny) == 1 with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}, "retention": {"trigger": "contract-end"}})
}

test_passes_with_period if {
	rule.applies with input as with_period
	count(rule.deny) == 0 with input as with_period
	count(rule.exempt) == 0 with input as with_period
}

test_passes_with_criteria if {
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}, "retention": {"criteria": "as long as the account stands"}})
}

test_not_applicable_without_personal_data if {
	not rule.applies with input as trustcap.read("datasets", {"personal": "none"})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": "none"})
	rule.exempt == {{"path": ["personal"], "text": "no personal data is held"}} with input as trustcap.read("datasets", {"personal": "none"})
}

test_not_applicable_where_personal_data_is_not_stated if {
	not rule.applies with input as trustcap.read("datasets", {"owner": "ops"})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"owner": "ops"})
	count(rule.exempt) == 0 with input as trustcap.read("datasets", {"owner": "ops"})
}

with_period := trustcap.read("datasets", {"personal": {"categories": ["contact"]}, "retention": {"period": "P90D"}})
