package trustcap.dataset.personal_stated_test

import data.trustcap.dataset.personal_stated as rule

used := {"datasets": {"x": {"purposes": ["newsletter"]}}}

test_fails_where_a_purpose_uses_it if {
	rule.deny == {{"path": ["personal"], "text": "a purpose uses this data, and nothing says which personal data it holds"}} with input as trustcap.read("datasets", {"owner": "ops"}) with data.used_by as used
	count(rule.unknown) == 0 with input as trustcap.read("datasets", {"owner": "ops"}) with data.used_by as used
}

test_unknown_where_no_purpose_uses_it if {
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"owner": "ops"}) with data.used_by as {}
	rule.unknown == {{"path": ["personal"], "text": "whether personal data is held is not stated"}} with input as trustcap.read("datasets", {"owner": "ops"}) with data.used_by as {}
}

test_passes_where_it_is_stated if {
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}}) with data.used_by as used
	count(rule.unknown) == 0 with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}}) with data.used_by as {}
}

test_passes_where_there_is_none if {
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": "none"}) with data.used_by as used
	count(rule.unknown) == 0 with input as trustcap.read("datasets", {"personal": "none"}) with data.used_by as {}
}

test_looks_at_every_data_set if count(rule.unknown) == 1 with input as trustcap.read("datasets", {"title": "Logs"}) with data.used_by as {}
