package trustcap.asset.source_named_test

import data.trustcap.asset.source_named as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("assets", {"source": "doc:cmdb"})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["source"], "text": "nothing says where the inventory is kept"}} with input as trustcap.read("assets", {})
}

test_looks_at_every_inventory if count(rule.deny) == 1 with input as trustcap.read("assets", {"class": "media"})
