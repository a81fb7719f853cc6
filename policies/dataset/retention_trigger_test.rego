package trustcap.dataset.retention_trigger_test

import data.trustcap.dataset.retention_trigger as rule

test_fails_without_trigger if {
	period := {"text": "P90D", "min_s": 7776000, "max_s": 7776000}
	rule.deny == {{"path": ["retention", "trigger"], "text": "a retention of {period} is set, and nothing says from when it runs", "args": {"period": period}}} with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}, "retention": {"period": "P90D"}})
}

test_passes_with_trigger if {
	rule.applies with input as with_trigger
	count(rule.deny) == 0 with input as with_trigger
}

test_not_applicable_without_period if {
	not rule.applies with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}, "retention": {"criteria": "as long as the account stands"}})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}, "retention": {"criteria": "as long as the account stands"}})
}

test_not_applicable_without_personal_data if {
	not rule.applies with input as without_personal_data
	count(rule.deny) == 0 with input as without_personal_data
	rule.exempt == {{"path": ["personal"], "text": "no personal data is held"}} with input as without_personal_data
}

test_not_applicable_where_personal_data_is_not_stated if {
	not rule.applies with input as trustcap.read("datasets", {"retention": {"period": "P90D"}})
	count(rule.exempt) == 0 with input as trustcap.read("datasets", {"retention": {"period": "P90D"}})
}

with_trigger := trustcap.read("datasets", {"personal": {"categories": ["contact"]}, "retention": {"period": "P90D", "trigger": "contract-end"}})

without_personal_data := trustcap.read("datasets", {"personal": "none", "retention": {"period": "P90D"}})
