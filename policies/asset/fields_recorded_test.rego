package trustcap.asset.fields_recorded_test

import data.trustcap.asset.fields_recorded as rule

given(fields) := trustcap.read("assets", object.union({"class": "service-component"}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"fields": ["id", "type", "description", "relations", "status"]})
	count(rule.deny) == 0 with input as given({"fields": ["id", "type", "description", "relations", "status"]})
}

test_fails_where_nothing_is_said if {
	rule.deny == {
		{"path": ["fields", "id"], "text": "items have no identifier of their own"},
		{"path": ["fields", "type"], "text": "the type of items is not recorded"},
		{"path": ["fields", "description"], "text": "items are not described"},
		{"path": ["fields", "relations"], "text": "relations between items are not recorded"},
		{"path": ["fields", "status"], "text": "the status of items is not recorded"},
	} with input as given({})
}

test_fails_without_id if {
	rule.deny == {{"path": ["fields", "id"], "text": "items have no identifier of their own"}} with input as given({"fields": ["type", "description", "relations", "status"]})
}

test_fails_without_type if {
	rule.deny == {{"path": ["fields", "type"], "text": "the type of items is not recorded"}} with input as given({"fields": ["id", "description", "relations", "status"]})
}

test_fails_without_description if {
	rule.deny == {{"path": ["fields", "description"], "text": "items are not described"}} with input as given({"fields": ["id", "type", "relations", "status"]})
}

test_fails_without_relations if {
	rule.deny == {{"path": ["fields", "relations"], "text": "relations between items are not recorded"}} with input as given({"fields": ["id", "type", "description", "status"]})
}

test_fails_without_status if {
	rule.deny == {{"path": ["fields", "status"], "text": "the status of items is not recorded"}} with input as given({"fields": ["id", "type", "description", "relations"]})
}

test_not_applicable_to_another_class if {
	every fields in [
		{"class": "information"},
		{"fields": ["type", "description", "relations", "status"], "class": "information"},
		{"fields": ["id", "description", "relations", "status"], "class": "information"},
		{"fields": ["id", "type", "relations", "status"], "class": "information"},
		{"fields": ["id", "type", "description", "status"], "class": "information"},
		{"fields": ["id", "type", "description", "relations"], "class": "information"},
	] {
		not rule.applies with input as given(fields)
		count(rule.deny) == 0 with input as given(fields)
	}
}
