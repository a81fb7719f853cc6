package trustcap.security.time_source_test

import data.trustcap.security.time_source as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"time_source": "ptbtime1.ptb.de"})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["time_source"], "text": "no time source is named"}} with input as trustcap.read("security", {})
}

test_looks_at_every_declaration if count(rule.deny) == 1 with input as trustcap.read("security", {})
