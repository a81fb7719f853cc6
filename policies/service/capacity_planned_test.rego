package trustcap.service.capacity_planned_test

import data.trustcap.service.capacity_planned as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_in_time if {
	rule.applies with input as given({"capacity": {"every": "P6M", "last": "2026-09-01"}})
	count(rule.deny) == 0 with input as given({"capacity": {"every": "P6M", "last": "2026-09-01"}})
}

test_boundary_on_the_day_it_is_due if {
	rule.applies with input as given({"capacity": {"every": "P6M", "last": "2026-05-21"}}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"capacity": {"every": "P6M", "last": "2026-05-21"}}) with data.today as "2026-11-21"
}

test_boundary_the_day_after_it_was_due if {
	rule.deny == {{"path": ["capacity", "last"], "text": "the review of demand and capacity was due on {day}", "args": {"day": "2026-11-21"}}} with input as given({"capacity": {"every": "P6M", "last": "2026-05-21"}}) with data.today as "2026-11-22"
}

test_fails_without_interval if {
	rule.deny == {{"path": ["capacity", "every"], "text": "nothing says how often the review of demand and capacity takes place"}} with input as given({"capacity": {"last": "2026-09-01"}})
}

test_fails_without_a_day if {
	rule.deny == {{"path": ["capacity", "last"], "text": "nothing says when the review of demand and capacity last took place"}} with input as given({"capacity": {"every": "P6M"}})
}

test_fails_in_the_scope_of_service_management if {
	rule.deny == {
		{"path": ["capacity", "every"], "text": "nothing says how often the review of demand and capacity takes place"},
		{"path": ["capacity", "last"], "text": "nothing says when the review of demand and capacity last took place"},
	} with input as given({"title": "Webmail"}) with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "sms"}}}) with data.used_by as {"services": {"x": {"scopes": ["mail"]}}}
}

test_not_applicable_outside_of_any_scope if {
	not rule.applies with input as given({"title": "Webmail"}) with data.inventory as trustcap.inventory({"scopes": {}}) with data.used_by as {}
	count(rule.deny) == 0 with input as given({"title": "Webmail"}) with data.inventory as trustcap.inventory({"scopes": {}}) with data.used_by as {}
}

test_not_applicable_once_retired if {
	every fields in [
		{"capacity": {"every": "P6M", "last": "2026-05-21"}},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other with data.today as "2026-11-22"
		count(rule.deny) == 0 with input as other with data.today as "2026-11-22"
	}
}

test_not_applicable_once_retired_on_another_day if {
	every fields in [
		{"capacity": {"last": "2026-09-01"}},
		{"capacity": {"every": "P6M"}},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}

test_not_applicable_once_retired_in_another_case if {
	every fields in [
		{"title": "Webmail"},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "sms"}}}) with data.used_by as {"services": {"x": {"scopes": ["mail"]}}}
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "sms"}}}) with data.used_by as {"services": {"x": {"scopes": ["mail"]}}}
	}
}

test_not_applicable_to_a_critical_service if {
	every fields in [
		{"capacity": {"every": "P6M", "last": "2026-05-21"}},
	] {
		other := given(object.union(fields, {"criticality": "high"}))
		not rule.applies with input as other with data.today as "2026-11-22"
		count(rule.deny) == 0 with input as other with data.today as "2026-11-22"
	}
}

test_not_applicable_to_a_critical_service_on_another_day if {
	every fields in [
		{"capacity": {"last": "2026-09-01"}},
		{"capacity": {"every": "P6M"}},
	] {
		other := given(object.union(fields, {"criticality": "high"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}

test_not_applicable_to_a_critical_service_in_another_case if {
	every fields in [
		{"title": "Webmail"},
	] {
		other := given(object.union(fields, {"criticality": "high"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "sms"}}}) with data.used_by as {"services": {"x": {"scopes": ["mail"]}}}
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "sms"}}}) with data.used_by as {"services": {"x": {"scopes": ["mail"]}}}
	}
}
