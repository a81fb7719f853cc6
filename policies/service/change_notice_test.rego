package trustcap.service.change_notice_test

import data.trustcap.service.change_notice as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_notice_and_channels if {
	rule.applies with input as given({"changes": {"notice": "P30D", "channels": ["email"]}})
	count(rule.deny) == 0 with input as given({"changes": {"notice": "P30D", "channels": ["email"]}})
}

test_fails_without_notice_and_channels if {
	rule.deny == {
		{"path": ["changes", "notice"], "text": "nothing says how long in advance changes are announced"},
		{"path": ["changes", "channels"], "text": "nothing says by which channels changes are announced"},
	} with input as given({"status": "live"})
}

test_fails_with_no_channel if {
	rule.deny == {{"path": ["changes", "channels"], "text": "changes are announced by no channel"}} with input as given({"changes": {"notice": "P30D", "channels": []}})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"status": "live"},
		{"changes": {"notice": "P30D", "channels": []}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
