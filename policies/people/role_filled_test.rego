package trustcap.people.role_filled_test

import data.trustcap.people.role_filled as rule

test_fails_when_vacant if {
	rule.deny == {{"path": ["filled"], "text": "nobody holds this role now"}} with input as trustcap.read("people", {"title": "CISO", "filled": false})
}

test_passes_when_filled if count(rule.deny) == 0 with input as trustcap.read("people", {"title": "CISO", "filled": true})

test_looks_at_every_role_team_and_board if count(rule.deny) == 0 with input as trustcap.read("people", {"title": "Change board", "kind": "board"})
