package trustcap.security.web_filter_test

import data.trustcap.security.web_filter as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"endpoints": {"web_filter": true}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["endpoints", "web_filter"], "text": "nothing says whether devices filter the web"}} with input as trustcap.read("security", {})
}

test_fails_where_web_filter_is_false if {
	rule.deny == {{"path": ["endpoints", "web_filter"], "text": "devices do not filter the web"}} with input as trustcap.read("security", {"endpoints": {"web_filter": false}})
}

test_looks_at_every_declaration if count(rule.deny) == 1 with input as trustcap.read("security", {})
