package trustcap.organization.requests_month_exact_test

import data.trustcap.organization.requests_month_exact as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

answered(period) := organization({"data_subject_requests": {"answer_within": period}})

test_passes_with_a_month if {
	rule.applies with input as answered("P1M")
	count(rule.deny) == 0 with input as answered("P1M")
}

test_boundary_28_days_pass if {
	every period in ["P28D", "P4W", "P7D"] {
		count(rule.deny) == 0 with input as answered(period)
	}
}

test_fails_boundary_29_to_31_days if {
	every period in ["P28DT1S", "P29D", "P30D", "P31D"] {
		case := answered(period)
		rule.deny == {{
			"path": ["data_subject_requests", "answer_within"],
			"text": "an answer within {period} can be late after a short month; the law counts one month",
			"args": {"period": case.data_subject_requests.answer_within},
		}} with input as case
	}
}

# Longer periods are found by requests-in-one-month.
test_boundary_more_than_31_days_pass_here if {
	every period in ["P31DT1S", "P32D"] {
		count(rule.deny) == 0 with input as answered(period)
	}
}

test_not_applicable_without_a_period if {
	not rule.applies with input as organization({})
	count(rule.deny) == 0 with input as organization({})
}
