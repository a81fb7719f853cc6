package trustcap.organization.requests_in_one_month_test

import data.trustcap.organization.requests_in_one_month as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

answered(period) := organization({"data_subject_requests": {"answer_within": period}})

test_passes_within_a_week if count(rule.deny) == 0 with input as answered("P1W")

test_boundary_a_month_passes if {
	every period in ["P1M", "P31D"] {
		count(rule.deny) == 0 with input as answered(period)
	}
}

test_fails_boundary_longer_than_a_month if {
	every period in ["P31DT1S", "P32D", "P2M", "P5W"] {
		case := answered(period)
		rule.deny == {{
			"path": ["data_subject_requests", "answer_within"],
			"text": "requests of data subjects are answered within {period}, longer than one month",
			"args": {"period": case.data_subject_requests.answer_within},
		}} with input as case
	}
}

test_boundary_an_extension_by_two_months_passes if {
	every period in ["P2M", "P60D"] {
		count(rule.deny) == 0 with input as organization({"data_subject_requests": {"answer_within": "P1M", "extension": period}})
	}
}

test_fails_boundary_an_extension_beyond_two_months if {
	every period in ["P62DT1S", "P63D", "P3M"] {
		case := organization({"data_subject_requests": {"answer_within": "P1M", "extension": period}})
		rule.deny == {{
			"path": ["data_subject_requests", "extension"],
			"text": "the time to answer is extended by {period}, longer than two months",
			"args": {"period": case.data_subject_requests.extension},
		}} with input as case
	}
}

test_fails_without_a_period if {
	rule.deny == {{
		"path": ["data_subject_requests", "answer_within"],
		"text": "nothing says within which time requests of data subjects are answered",
	}} with input as organization({"data_subject_requests": {"channels": ["web"]}})
}

# Without `applies` the organization is looked at, whatever it declares.
test_looks_at_every_organization if count(rule.deny) == 1 with input as organization({})
