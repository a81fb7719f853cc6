package trustcap.asset.owner_named_test

import data.trustcap.asset.owner_named as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("assets", {"owner": "head-of-it"})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["owner"], "text": "nothing says who answers for these assets"}} with input as trustcap.read("assets", {})
}

test_looks_at_every_inventory if count(rule.deny) == 1 with input as trustcap.read("assets", {"class": "media"})
