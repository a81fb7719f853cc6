package trustcap.classification.labelled_test

import data.trustcap.classification.labelled as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("classification", {"handling": {"label": "CONFIDENTIAL"}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["handling", "label"], "text": "nothing says how information of this level is labelled"}} with input as trustcap.read("classification", {})
}

test_looks_at_every_level if count(rule.deny) == 1 with input as trustcap.read("classification", {"rank": 1})
