package trustcap.service.retirement_announced_test

import data.trustcap.service.retirement_announced as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_an_announcement if {
	rule.applies with input as given({"status": "retiring"}) with data.inventory as trustcap.inventory({"announcements": {"a": {"of": "services/x", "announced": "2026-10-01", "effective": "2027-01-31"}}}) with data.used_by as {"services": {"x": {"announcements": ["a"]}}}
	count(rule.deny) == 0 with input as given({"status": "retiring"}) with data.inventory as trustcap.inventory({"announcements": {"a": {"of": "services/x", "announced": "2026-10-01", "effective": "2027-01-31"}}}) with data.used_by as {"services": {"x": {"announcements": ["a"]}}}
}

test_fails_without_one if {
	rule.deny == {{"path": ["status"], "text": "the service is being retired, and no announcement tells of its end"}} with input as given({"status": "retiring"}) with data.inventory as trustcap.inventory({}) with data.used_by as {}
}

test_fails_when_another_service_announces_it if {
	rule.deny == {{"path": ["status"], "text": "the service is being retired, and no announcement tells of its end"}} with input as given({"status": "retiring"}) with data.inventory as trustcap.inventory({"announcements": {"a": {"of": "services/y", "announced": "2026-10-01", "effective": "2027-01-31"}}}) with data.used_by as {}
}

test_fails_when_something_else_is_announced if {
	rule.deny == {{"path": ["status"], "text": "the service is being retired, and no announcement tells of its end"}} with input as given({"status": "retiring"}) with data.inventory as trustcap.inventory({"announcements": {"a": {"of": "services/x/promise/availability", "announced": "2026-10-01", "effective": "2027-01-31"}}}) with data.used_by as {"services": {"x": {"announcements": ["a"]}}}
}

test_not_applicable_when_it_is_live if {
	not rule.applies with input as given({"status": "live"}) with data.inventory as trustcap.inventory({}) with data.used_by as {}
	count(rule.deny) == 0 with input as given({"status": "live"}) with data.inventory as trustcap.inventory({}) with data.used_by as {}
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"status": "retiring", "serves": {"who": ["employees"]}}) with data.inventory as trustcap.inventory({}) with data.used_by as {}
	count(rule.deny) == 0 with input as given({"status": "retiring", "serves": {"who": ["employees"]}}) with data.inventory as trustcap.inventory({}) with data.used_by as {}
}
