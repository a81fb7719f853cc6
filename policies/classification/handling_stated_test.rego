package trustcap.classification.handling_stated_test

import data.trustcap.classification.handling_stated as rule

test_fails_without_handling if {
	rule.deny == {{"path": ["handling"], "text": "nothing says how information of this level is handled"}} with input as trustcap.read("classification", {"rank": 2})
}

test_passes_with_handling if count(rule.deny) == 0 with input as trustcap.read("classification", {"handling": {"sharing": "contract"}})

test_looks_at_every_level if count(rule.deny) == 1 with input as trustcap.read("classification", {"rank": 0})
