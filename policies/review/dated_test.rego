package trustcap.review.dated_test

import data.trustcap.review.dated as rule

given(fields) := trustcap.read("reviews", fields)

test_boundary_held_today if {
	count(rule.deny) == 0 with input as given({"with": "customers", "date": "2026-11-21", "services": ["webmail"]}) with data.today as "2026-11-21"
}

test_passes_with_suppliers_without_services if {
	count(rule.deny) == 0 with input as given({"with": "suppliers", "date": "2026-05-04"})
}

test_fails_when_nothing_is_stated if {
	rule.deny == {
		{"path": ["with"], "text": "nothing says with whom the review was held"},
		{"path": ["date"], "text": "nothing says when the review was held"},
	} with input as given({})
}

test_boundary_held_tomorrow if {
	rule.deny == {{"path": ["date"], "text": "the review lies on a day to come ({day})", "args": {"day": "2026-11-21"}}} with input as given({"with": "customers", "date": "2026-11-21", "services": ["webmail"]}) with data.today as "2026-11-20"
}

test_fails_without_services if {
	rule.deny == {{"path": ["services"], "text": "customers took part, and nothing says which services were reviewed"}} with input as given({"with": "customers", "date": "2026-05-04"})
}

test_fails_with_an_empty_list if {
	rule.deny == {{"path": ["services"], "text": "customers took part, and nothing says which services were reviewed"}} with input as given({"with": "customers", "date": "2026-05-04", "services": []})
}

test_looks_at_every_review if count(rule.deny) == 2 with input as given({})
