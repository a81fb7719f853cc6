package trustcap.panel.selection_stated_test

import data.trustcap.panel.selection_stated as rule

given(fields) := trustcap.read("panels", fields)

test_passes_when_all_is_stated if {
	count(rule.deny) == 0 with input as given({"services": ["webmail"], "size": 40, "selection": "random", "method": "survey"})
}

test_fails_when_nothing_is_stated if {
	rule.deny == {
		{"path": ["services"], "text": "nothing says of which services the panel speaks"},
		{"path": ["size"], "text": "nothing says how many users take part"},
		{"path": ["selection"], "text": "nothing says how the users were selected"},
		{"path": ["method"], "text": "nothing says by which method the users are asked or observed"},
	} with input as given({})
}

test_fails_with_an_empty_list if {
	rule.deny == {{"path": ["services"], "text": "nothing says of which services the panel speaks"}} with input as given({"services": [], "size": 40, "selection": "random", "method": "survey"})
}

test_looks_at_every_panel if count(rule.deny) == 4 with input as given({})
