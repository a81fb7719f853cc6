package trustcap.security.leakage_channels_test

import data.trustcap.security.leakage_channels as rule

test_passes_when_stated if {
	count(rule.deny) == 0 with input as trustcap.read("security", {"leakage": {"channels": ["mail"]}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["leakage", "channels"], "text": "no channel is named that is watched for leaks"}} with input as trustcap.read("security", {})
}

test_fails_where_channels_is_empty if {
	rule.deny == {{"path": ["leakage", "channels"], "text": "no channel is named that is watched for leaks"}} with input as trustcap.read("security", {"leakage": {"channels": []}})
}

test_looks_at_every_declaration if count(rule.deny) == 1 with input as trustcap.read("security", {})
