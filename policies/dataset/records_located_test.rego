package trustcap.dataset.records_located_test

import data.trustcap.dataset.records_located as rule

test_passes_when_stated if {
	rule.applies with input as trustcap.read("datasets", {"retention": {"statute": "§ 147 AO", "period": "P10Y"}, "countries": ["DE"]})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"retention": {"statute": "§ 147 AO", "period": "P10Y"}, "countries": ["DE"]})
}

test_fails_where_nothing_is_said if {
	rule.deny == {
		{"path": ["retention", "period"], "text": "{statute} asks to keep the data, and nothing says for how long", "args": {"statute": "§ 147 AO"}},
		{"path": ["countries"], "text": "{statute} asks to keep the data, and nothing says in which countries it lies", "args": {"statute": "§ 147 AO"}},
	} with input as trustcap.read("datasets", {"retention": {"statute": "§ 147 AO"}})
}

test_fails_where_countries_are_empty if {
	rule.deny == {{"path": ["countries"], "text": "{statute} asks to keep the data, and nothing says in which countries it lies", "args": {"statute": "§ 147 AO"}}} with input as trustcap.read("datasets", {"retention": {"statute": "§ 147 AO", "period": "P10Y"}, "countries": []})
}

test_not_applicable_without_statute if {
	every fields in [{"owner": "ops"}, {"retention": {"reason": "warranty"}}] {
		not rule.applies with input as trustcap.read("datasets", fields)
		count(rule.deny) == 0 with input as trustcap.read("datasets", fields)
	}
}
