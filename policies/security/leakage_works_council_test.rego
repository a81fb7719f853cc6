package trustcap.security.leakage_works_council_test

import data.trustcap.security.leakage_works_council as rule

given(fields) := trustcap.read("security", object.union({"leakage": {"channels": ["mail"]}}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"leakage": {"channels": ["mail"], "works_council": "agreed"}}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "DE"}}})
	count(rule.deny) == 0 with input as given({"leakage": {"channels": ["mail"], "works_council": "agreed"}}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "DE"}}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["leakage", "works_council"], "text": "channels are watched for leaks, and nothing says whether the works council agreed"}} with input as given({}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "DE"}}})
}

test_fails_while_pending if {
	rule.deny == {{"path": ["leakage", "works_council"], "text": "channels are watched for leaks, and the works council has not agreed yet"}} with input as given({"leakage": {"channels": ["mail"], "works_council": "pending"}}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "DE"}}})
}

test_not_applicable_in_another_country if {
	every fields in [
		{},
		{"leakage": {"channels": ["mail"], "works_council": "pending"}},
	] {
		not rule.applies with input as given(fields) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "AT"}}})
		count(rule.deny) == 0 with input as given(fields) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "AT"}}})
	}
}

test_not_applicable_where_nothing_is_watched if {
	every fields in [
		{"leakage": {"channels": []}},
		{"leakage": {"channels": [], "works_council": "pending"}},
	] {
		not rule.applies with input as given(fields) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "DE"}}})
		count(rule.deny) == 0 with input as given(fields) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "DE"}}})
	}
}

test_passes_where_no_agreement_is_required if count(rule.deny) == 0 with input as given({"leakage": {"channels": ["mail"], "works_council": "not-required"}}) with data.inventory as trustcap.inventory({"organization": {"name": "Example GmbH", "languages": ["de"], "address": {"country": "DE"}}})
