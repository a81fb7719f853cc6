package trustcap.security.confidentiality_test

import data.trustcap.security.confidentiality as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"confidentiality": {"template": "v3", "signed_by": ["employees"]}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {
		{"path": ["confidentiality", "template"], "text": "no template for the undertaking of confidentiality is named"},
		{"path": ["confidentiality", "signed_by", "employees"], "text": "nothing says that employees sign an undertaking of confidentiality"},
	} with input as trustcap.read("security", {})
}

test_fails_without_employees if {
	rule.deny == {{"path": ["confidentiality", "signed_by", "employees"], "text": "nothing says that employees sign an undertaking of confidentiality"}} with input as trustcap.read("security", {"confidentiality": {"template": "v3", "signed_by": []}})
}

test_looks_at_every_declaration if count(rule.deny) == 2 with input as trustcap.read("security", {})
