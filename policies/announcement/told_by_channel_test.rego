package trustcap.announcement.told_by_channel_test

import data.trustcap.announcement.told_by_channel as rule

given(fields) := trustcap.read("announcements", object.union({"of": "services/webmail/promise/availability/target", "to": "99.5%", "announced": "2026-10-01", "effective": "2026-11-01"}, fields))

test_passes_when_told_by_all_channels if {
	count(rule.deny) == 0 with input as given({"told": ["email", "status-page", "post"]}) with data.inventory as trustcap.inventory({"services": {"webmail": {"changes": {"notice": "P30D", "channels": ["email", "status-page"]}}}})
}

test_fails_without_a_promised_channel if {
	rule.deny == {{"path": ["told", "status-page"], "text": "changes of this service are promised to be announced by {channel} too", "args": {"channel": {"word": "status-page"}}}} with input as given({"told": ["email"]}) with data.inventory as trustcap.inventory({"services": {"webmail": {"changes": {"notice": "P30D", "channels": ["email", "status-page"]}}}})
}

test_fails_when_told_by_no_channel if {
	rule.deny == {{"path": ["told"], "text": "nothing says by which channel the change was announced"}} with input as given({"told": []}) with data.inventory as trustcap.inventory({"services": {"webmail": {"changes": {"notice": "P30D", "channels": ["email", "status-page"]}}}})
}

test_fails_in_silence if {
	rule.deny == {{"path": ["told"], "text": "nothing says by which channel the change was announced"}} with input as given({}) with data.inventory as trustcap.inventory({"services": {"webmail": {"changes": {"notice": "P30D", "channels": ["email", "status-page"]}}}})
}

test_fails_for_the_service_as_a_whole if {
	rule.deny == {{"path": ["told", "email"], "text": "changes of this service are promised to be announced by {channel} too", "args": {"channel": {"word": "email"}}}} with input as given({"of": "services/webmail", "told": ["status-page"]}) with data.inventory as trustcap.inventory({"services": {"webmail": {"changes": {"notice": "P30D", "channels": ["email", "status-page"]}}}})
}

test_passes_for_another_section if {
	count(rule.deny) == 0 with input as given({"of": "datasets/webmail", "told": ["post"]}) with data.inventory as trustcap.inventory({"services": {"webmail": {"changes": {"notice": "P30D", "channels": ["email", "status-page"]}}}})
}

test_looks_at_every_announcement if {
	count(rule.deny) == 1 with input as trustcap.read("announcements", {"of": "suppliers/mailer", "announced": "2026-10-01", "effective": "2026-11-01"})
}
