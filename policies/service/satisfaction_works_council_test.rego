package trustcap.service.satisfaction_works_council_test

import data.trustcap.service.satisfaction_works_council as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_agreed if {
	rule.applies with input as given({"satisfaction": {"employees": {"last": "2026-05-04", "works_council": "agreed"}}}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "DE"}}})
	count(rule.deny) == 0 with input as given({"satisfaction": {"employees": {"last": "2026-05-04", "works_council": "agreed"}}}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "DE"}}})
}

test_passes_when_not_required if {
	rule.applies with input as given({"satisfaction": {"employees": {"works_council": "not-required"}}}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "DE"}}})
	count(rule.deny) == 0 with input as given({"satisfaction": {"employees": {"works_council": "not-required"}}}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "DE"}}})
}

test_passes_when_pending_and_not_yet_held if {
	rule.applies with input as given({"satisfaction": {"employees": {"every": "P1Y", "works_council": "pending"}}}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "DE"}}})
	count(rule.deny) == 0 with input as given({"satisfaction": {"employees": {"every": "P1Y", "works_council": "pending"}}}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "DE"}}})
}

test_fails_when_nothing_is_said if {
	rule.deny == {{"path": ["satisfaction", "employees", "works_council"], "text": "employees are asked, and nothing says whether the works council agreed"}} with input as given({"satisfaction": {"employees": {"every": "P1Y"}}}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "DE"}}})
}

test_fails_when_held_too_early if {
	rule.deny == {{"path": ["satisfaction", "employees", "works_council"], "text": "employees were asked on {day}, and the agreement of the works council is pending", "args": {"day": "2026-05-04"}}} with input as given({"satisfaction": {"employees": {"last": "2026-05-04", "works_council": "pending"}}}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "DE"}}})
}

test_not_applicable_in_another_country if {
	not rule.applies with input as given({"satisfaction": {"employees": {"every": "P1Y"}}}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "AT"}}})
	count(rule.deny) == 0 with input as given({"satisfaction": {"employees": {"every": "P1Y"}}}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "AT"}}})
}

test_not_applicable_in_another_country_when_pending if {
	not rule.applies with input as given({"satisfaction": {"employees": {"last": "2026-05-04", "works_council": "pending"}}}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "AT"}}})
	count(rule.deny) == 0 with input as given({"satisfaction": {"employees": {"last": "2026-05-04", "works_council": "pending"}}}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "AT"}}})
}

test_not_applicable_when_customers_are_asked if {
	not rule.applies with input as given({"satisfaction": {"customers": {"last": "2026-05-04"}}}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "DE"}}})
	count(rule.deny) == 0 with input as given({"satisfaction": {"customers": {"last": "2026-05-04"}}}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "DE"}}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"satisfaction": {"employees": {"every": "P1Y"}}},
		{"satisfaction": {"employees": {"last": "2026-05-04", "works_council": "pending"}}},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "DE"}}})
		count(rule.deny) == 0 with input as other with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "DE"}}})
	}
}
