package trustcap.dataset.access_roles_test

import data.trustcap.dataset.access_roles as rule

test_fails_without_roles if {
	rule.deny == {{"path": ["access", "roles"], "text": "no role is named that has access"}} with input as trustcap.read("datasets", {"owner": "ops"})
}

test_fails_with_the_empty_list if count(rule.deny) == 1 with input as trustcap.read("datasets", {"access": {"roles": []}})

test_passes_with_a_role if count(rule.deny) == 0 with input as trustcap.read("datasets", {"access": {"roles": ["mail-ops"]}})

test_looks_at_every_data_set if count(rule.deny) == 1 with input as trustcap.read("datasets", {"personal": "none"})
