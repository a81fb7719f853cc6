package trustcap.organization.breach_authority_72h_test

import data.trustcap.organization.breach_authority_72h as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

told(within) := organization({"breach": {"notices": [{"to": "authority", "within": within, "from": "awareness"}]}})

test_passes_within_a_day if count(rule.deny) == 0 with input as told("PT24H")

test_boundary_72_hours_pass if {
	every period in ["PT72H", "P3D", "PT259200S"] {
		count(rule.deny) == 0 with input as told(period)
	}
}

test_fails_boundary_later_than_72_hours if {
	every period in ["PT73H", "PT259201S", "P4D"] {
		case := told(period)
		rule.deny == {{
			"path": ["breach", "notices", "authority", "within"],
			"text": "a personal data breach is notified to the supervisory authority within {within}, later than 72 hours",
			"args": {"within": case.breach.notices.authority.within},
		}} with input as case
	}
}

test_passes_with_a_stricter_clock if {
	case := organization({"breach": {"notices": [{"to": "authority", "within": "PT72H", "from": "detection"}]}})
	count(rule.deny) == 0 with input as case
}

test_fails_without_the_notice if {
	every case in [organization({}), organization({"breach": {"register": "doc:breaches"}}), organization({"breach": {"notices": [{"to": "customers", "within": "PT24H", "from": "awareness"}]}})] {
		rule.deny == {{"path": ["breach", "notices", "authority"], "text": "nothing says when a personal data breach is notified to the supervisory authority"}} with input as case
	}
}

test_fails_without_period_and_start if {
	rule.deny == {
		{"path": ["breach", "notices", "authority", "within"], "text": "no period is set for notifying a personal data breach to the supervisory authority"},
		{"path": ["breach", "notices", "authority", "from"], "text": "nothing says from when the period for notifying a personal data breach runs"},
	} with input as organization({"breach": {"notices": [{"to": "authority"}]}})
}

# Without `applies` the organization is looked at, whatever it declares.
test_looks_at_every_organization if count(rule.deny) == 1 with input as organization({})
