package trustcap.dataset.purpose_assigned_test

import data.trustcap.dataset.purpose_assigned as rule

mailboxes := trustcap.read("datasets", {"id": "mailboxes", "personal": {"categories": ["contact"]}})

test_fails_where_nothing_uses_it if {
	rule.deny == {{"path": ["personal"], "text": "personal data is held, and no purpose and no processing on behalf of others uses it"}} with input as mailboxes with data.used_by as {}
}

test_fails_where_a_service_uses_it_for_ourselves if {
	count(rule.deny) == 1 with input as mailboxes with data.used_by as {"datasets": {"mailboxes": {"services": ["webmail"]}}, "services": {"hosting": {"processing_on_behalf": ["hosting"]}}}
}

test_fails_where_another_data_set_is_used if {
	count(rule.deny) == 1 with input as mailboxes with data.used_by as {"datasets": {"tickets": {"purposes": ["support"]}}}
}

test_passes_with_a_purpose if {
	rule.applies with input as mailboxes
	count(rule.deny) == 0 with input as mailboxes with data.used_by as {"datasets": {"mailboxes": {"purposes": ["newsletter"]}}}
}

test_passes_on_behalf_of_others if {
	count(rule.deny) == 0 with input as mailboxes with data.used_by as {"datasets": {"mailboxes": {"services": ["archive", "webmail"]}}, "services": {"webmail": {"processing_on_behalf": ["hosting"]}}}
}

test_not_applicable_without_personal_data if {
	not rule.applies with input as trustcap.read("datasets", {"personal": "none"})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": "none"})
	rule.exempt == {{"path": ["personal"], "text": "no personal data is held"}} with input as trustcap.read("datasets", {"personal": "none"})
}

test_not_applicable_where_personal_data_is_not_stated if {
	not rule.applies with input as trustcap.read("datasets", {"owner": "ops"})
	count(rule.exempt) == 0 with input as trustcap.read("datasets", {"owner": "ops"})
}
