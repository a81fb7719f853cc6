package trustcap.service.channel_retirement_announced_test

import data.trustcap.service.channel_retirement_announced as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_an_announcement if {
	rule.applies with input as given({"channels": [{"kind": "branch", "retires": "2027-01-31"}]}) with data.inventory as trustcap.inventory({"announcements": {"a": {"of": "services/x/channels/branch", "announced": "2026-10-01", "effective": "2027-01-31"}}}) with data.used_by as {"services": {"x": {"announcements": ["a"]}}}
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "branch", "retires": "2027-01-31"}]}) with data.inventory as trustcap.inventory({"announcements": {"a": {"of": "services/x/channels/branch", "announced": "2026-10-01", "effective": "2027-01-31"}}}) with data.used_by as {"services": {"x": {"announcements": ["a"]}}}
}

test_fails_without_one if {
	rule.deny == {{"path": ["channels", "branch", "retires"], "text": "the channel retires on {day}, and no announcement tells of it", "args": {"day": "2027-01-31"}}} with input as given({"channels": [{"kind": "branch", "retires": "2027-01-31"}, {"kind": "phone"}]}) with data.inventory as trustcap.inventory({}) with data.used_by as {}
}

test_fails_when_another_service_announces_it if {
	rule.deny == {{"path": ["channels", "branch", "retires"], "text": "the channel retires on {day}, and no announcement tells of it", "args": {"day": "2027-01-31"}}} with input as given({"channels": [{"kind": "branch", "retires": "2027-01-31"}]}) with data.inventory as trustcap.inventory({"announcements": {"a": {"of": "services/y/channels/branch", "announced": "2026-10-01", "effective": "2027-01-31"}}}) with data.used_by as {}
}

test_fails_when_another_channel_is_announced if {
	rule.deny == {{"path": ["channels", "branch", "retires"], "text": "the channel retires on {day}, and no announcement tells of it", "args": {"day": "2027-01-31"}}} with input as given({"channels": [{"kind": "branch", "retires": "2027-01-31"}]}) with data.inventory as trustcap.inventory({"announcements": {"a": {"of": "services/x/channels/post", "announced": "2026-10-01", "effective": "2027-01-31"}}}) with data.used_by as {"services": {"x": {"announcements": ["a"]}}}
}

test_fails_when_something_else_of_the_name_is_announced if {
	rule.deny == {{"path": ["channels", "branch", "retires"], "text": "the channel retires on {day}, and no announcement tells of it", "args": {"day": "2027-01-31"}}} with input as given({"channels": [{"kind": "branch", "retires": "2027-01-31"}]}) with data.inventory as trustcap.inventory({"announcements": {"a": {"of": "services/x/promise/branch", "announced": "2026-10-01", "effective": "2027-01-31"}}}) with data.used_by as {"services": {"x": {"announcements": ["a"]}}}
}

test_not_applicable_when_no_channel_retires if {
	not rule.applies with input as given({"channels": [{"kind": "branch"}]})
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "branch"}]})
}

test_not_applicable_when_it_has_retired if {
	not rule.applies with input as given({"channels": [{"kind": "branch", "retires": "2026-11-20"}]}) with data.inventory as trustcap.inventory({}) with data.used_by as {} with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"channels": [{"kind": "branch", "retires": "2026-11-20"}]}) with data.inventory as trustcap.inventory({}) with data.used_by as {} with data.today as "2026-11-21"
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees"]}, "channels": [{"kind": "branch", "retires": "2027-01-31"}]}) with data.inventory as trustcap.inventory({}) with data.used_by as {}
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees"]}, "channels": [{"kind": "branch", "retires": "2027-01-31"}]}) with data.inventory as trustcap.inventory({}) with data.used_by as {}
}

test_not_applicable_once_retired if {
	every fields in [
		{"channels": [{"kind": "branch", "retires": "2027-01-31"}, {"kind": "phone"}]},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({}) with data.used_by as {}
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({}) with data.used_by as {}
	}
}

test_not_applicable_once_retired_on_another_day if {
	every fields in [
		{"channels": [{"kind": "branch", "retires": "2027-01-31"}]},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"announcements": {"a": {"of": "services/y/channels/branch", "announced": "2026-10-01", "effective": "2027-01-31"}}}) with data.used_by as {}
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"announcements": {"a": {"of": "services/y/channels/branch", "announced": "2026-10-01", "effective": "2027-01-31"}}}) with data.used_by as {}
	}
}

test_not_applicable_once_retired_in_another_case if {
	every fields in [
		{"channels": [{"kind": "branch", "retires": "2027-01-31"}]},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"announcements": {"a": {"of": "services/x/channels/post", "announced": "2026-10-01", "effective": "2027-01-31"}}}) with data.used_by as {"services": {"x": {"announcements": ["a"]}}}
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"announcements": {"a": {"of": "services/x/channels/post", "announced": "2026-10-01", "effective": "2027-01-31"}}}) with data.used_by as {"services": {"x": {"announcements": ["a"]}}}
	}
}

test_not_applicable_once_retired_in_a_third_case if {
	every fields in [
		{"channels": [{"kind": "branch", "retires": "2027-01-31"}]},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"announcements": {"a": {"of": "services/x/promise/branch", "announced": "2026-10-01", "effective": "2027-01-31"}}}) with data.used_by as {"services": {"x": {"announcements": ["a"]}}}
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"announcements": {"a": {"of": "services/x/promise/branch", "announced": "2026-10-01", "effective": "2027-01-31"}}}) with data.used_by as {"services": {"x": {"announcements": ["a"]}}}
	}
}
