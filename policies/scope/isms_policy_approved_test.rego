package trustcap.scope.isms_policy_approved_test

import data.trustcap.scope.isms_policy_approved as rule

given(fields) := trustcap.read("scopes", object.union({"system": "isms"}, fields))

test_passes_with_an_approved_policy if {
	rule.applies with input as given({}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "policies": {"main": {"approved_by": "board", "version": "4", "reviewed": "2026-05-04"}}}})
	count(rule.deny) == 0 with input as given({}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "policies": {"main": {"approved_by": "board", "version": "4", "reviewed": "2026-05-04"}}}})
}

test_fails_without_policies if {
	rule.deny == {{"path": [], "text": "there is a management system, and no approved policy is declared"}} with input as given({}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"]}})
}

test_fails_without_approved_by if {
	rule.deny == {{"path": [], "text": "there is a management system, and no approved policy is declared"}} with input as given({}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "policies": {"main": {"version": "4", "reviewed": "2026-05-04"}}}})
}

test_fails_without_version if {
	rule.deny == {{"path": [], "text": "there is a management system, and no approved policy is declared"}} with input as given({}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "policies": {"main": {"approved_by": "board", "reviewed": "2026-05-04"}}}})
}

test_fails_without_reviewed if {
	rule.deny == {{"path": [], "text": "there is a management system, and no approved policy is declared"}} with input as given({}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "policies": {"main": {"approved_by": "board", "version": "4"}}}})
}

test_not_applicable_to_another_management_system if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"system": "sms"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"]}})
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"]}})
	}
}

test_not_applicable_to_another_management_system_on_another_day if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"system": "sms"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "policies": {"main": {"version": "4", "reviewed": "2026-05-04"}}}})
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "policies": {"main": {"version": "4", "reviewed": "2026-05-04"}}}})
	}
}

test_not_applicable_to_another_management_system_in_another_case if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"system": "sms"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "policies": {"main": {"approved_by": "board", "reviewed": "2026-05-04"}}}})
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "policies": {"main": {"approved_by": "board", "reviewed": "2026-05-04"}}}})
	}
}

test_not_applicable_to_another_management_system_in_a_third_case if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"system": "sms"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "policies": {"main": {"approved_by": "board", "version": "4"}}}})
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "policies": {"main": {"approved_by": "board", "version": "4"}}}})
	}
}
