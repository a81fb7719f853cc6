package trustcap.service.requirements_documented_test

import data.trustcap.service.requirements_documented as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_boundary_on_the_day_it_is_due if {
	rule.applies with input as given({"requirements": {"link": "doc:srs", "reviewed": {"every": "P1Y", "last": "2025-11-21"}}}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"requirements": {"link": "doc:srs", "reviewed": {"every": "P1Y", "last": "2025-11-21"}}}) with data.today as "2026-11-21"
}

test_boundary_the_day_after if {
	rule.deny == {{"path": ["requirements", "reviewed", "last"], "text": "the review of the requirements was due on {day}", "args": {"day": "2026-11-21"}}} with input as given({"requirements": {"link": "doc:srs", "reviewed": {"every": "P1Y", "last": "2025-11-21"}}}) with data.today as "2026-11-22"
}

test_fails_when_nothing_is_stated if {
	rule.deny == {
		{"path": ["requirements", "link"], "text": "nothing says where the requirements of the service stand"},
		{"path": ["requirements", "reviewed", "every"], "text": "nothing says how often the requirements are reviewed"},
		{"path": ["requirements", "reviewed", "last"], "text": "nothing says when the requirements were last reviewed"},
	} with input as given({"requirements": {"security": true}})
}

test_fails_in_the_scope_of_service_management if {
	rule.deny == {
		{"path": ["requirements", "link"], "text": "nothing says where the requirements of the service stand"},
		{"path": ["requirements", "reviewed", "every"], "text": "nothing says how often the requirements are reviewed"},
		{"path": ["requirements", "reviewed", "last"], "text": "nothing says when the requirements were last reviewed"},
	} with input as given({"title": "Webmail"}) with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "sms"}}}) with data.used_by as {"services": {"x": {"scopes": ["mail"]}}}
}

test_passes_in_that_scope_when_documented if {
	rule.applies with input as given({"requirements": {"link": "doc:srs", "reviewed": {"every": "P1Y", "last": "2026-11-01"}}}) with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "sms"}}}) with data.used_by as {"services": {"x": {"scopes": ["mail"]}}}
	count(rule.deny) == 0 with input as given({"requirements": {"link": "doc:srs", "reviewed": {"every": "P1Y", "last": "2026-11-01"}}}) with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "sms"}}}) with data.used_by as {"services": {"x": {"scopes": ["mail"]}}}
}

test_not_applicable_outside_of_any_scope if {
	not rule.applies with input as given({"title": "Webmail"}) with data.inventory as trustcap.inventory({"scopes": {}}) with data.used_by as {}
	count(rule.deny) == 0 with input as given({"title": "Webmail"}) with data.inventory as trustcap.inventory({"scopes": {}}) with data.used_by as {}
}

test_not_applicable_in_another_scope if {
	not rule.applies with input as given({"title": "Webmail"}) with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "isms"}, "desk": {"system": "sms"}}}) with data.used_by as {"services": {"x": {"scopes": ["mail"]}}}
	count(rule.deny) == 0 with input as given({"title": "Webmail"}) with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "isms"}, "desk": {"system": "sms"}}}) with data.used_by as {"services": {"x": {"scopes": ["mail"]}}}
}

test_not_applicable_when_another_service_is_in_scope if {
	not rule.applies with input as given({"title": "Webmail"}) with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "sms"}}}) with data.used_by as {"services": {"other": {"scopes": ["mail"]}}}
	count(rule.deny) == 0 with input as given({"title": "Webmail"}) with data.inventory as trustcap.inventory({"scopes": {"mail": {"system": "sms"}}}) with data.used_by as {"services": {"other": {"scopes": ["mail"]}}}
}

test_not_applicable_once_retired if {
	every fields in [
		{"requirements": {"link": "doc:srs", "reviewed": {"every": "P1Y", "last": "2025-11-21"}}},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other with data.today as "2026-11-22"
		count(rule.deny) == 0 with input as other with data.today as "2026-11-22"
	}
}

test_not_applicable_once_retired_on_another_day if {
	every fields in [
		{"requirements": {"security": true}},
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
