package trustcap.organization.dpo_no_conflict_test

import data.trustcap.organization.dpo_no_conflict as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

appointed := organization({"dpo": {"person": "dpo"}})

people(may) := trustcap.inventory({"people": {"dpo": {"title": "DPO", "may_approve": may}}})

test_passes_without_conflicting_tasks if {
	rule.applies with input as appointed
	count(rule.deny) == 0 with input as appointed
		with data.inventory as people(["announcements", "evidence"])
		with data.used_by as {"people": {"ciso": {"datasets": ["logs"]}, "dpo": {"organization": [""]}}}
	count(rule.exempt) == 0 with input as appointed
}

test_fails_as_owner_of_data_sets if {
	rule.deny == {{
		"path": ["dpo", "person"],
		"text": "the data protection officer also owns data sets ({datasets})",
		"args": {"datasets": ["logs", "mailboxes"]},
	}} with input as appointed with data.inventory as people([])
		with data.used_by as {"people": {"dpo": {"datasets": ["logs", "mailboxes"]}}}
}

test_fails_as_approver if {
	every what in ["changes", "waivers", "applicability"] {
		rule.deny == {{"path": ["dpo"], "text": "the data protection officer also approves what the officer has to review"}} with input as appointed with data.inventory as people([what])
			with data.used_by as {}
	}
}

test_not_applicable_where_none_is_designated if {
	case := organization({"dpo": "none"})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
	rule.exempt == {{"path": ["dpo"], "text": "no data protection officer is designated"}} with input as case
}

test_not_applicable_and_not_exempt_where_it_is_not_stated if {
	not rule.applies with input as organization({})
	count(rule.deny) == 0 with input as organization({})
	count(rule.exempt) == 0 with input as organization({})
}
