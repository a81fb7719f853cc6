package trustcap.organization.incident_nis2_24h_test

import data.trustcap.organization.incident_nis2_24h as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

told(within) := organization({"regimes": ["gdpr", "nis2"], "breach": {"notices": [{"to": "cyber-authority", "within": within, "from": "awareness"}]}})

test_passes_within_hours if {
	rule.applies with input as told("PT4H")
	count(rule.deny) == 0 with input as told("PT4H")
}

test_boundary_24_hours_pass if {
	every period in ["PT24H", "P1D"] {
		count(rule.deny) == 0 with input as told(period)
	}
}

test_fails_boundary_later_than_24_hours if {
	every period in ["PT25H", "PT86401S", "PT72H"] {
		case := told(period)
		rule.deny == {{
			"path": ["breach", "notices", "cyber-authority", "within"],
			"text": "the early warning reaches the authority for cybersecurity within {within}, later than 24 hours",
			"args": {"within": case.breach.notices["cyber-authority"].within},
		}} with input as case
	}
}

test_fails_without_the_notice if {
	every case in [
		organization({"regimes": ["nis2"]}),
		organization({"regimes": ["nis2"], "breach": {"notices": [{"to": "cyber-authority"}]}}),
	] {
		rule.deny == {{"path": ["breach", "notices", "cyber-authority", "within"], "text": "the law on NIS 2 holds, and no period is set for the early warning to the authority for cybersecurity"}} with input as case
	}
}

test_not_applicable_under_other_regimes if {
	every case in [
		organization({}),
		organization({"regimes": ["gdpr", "tkg"], "breach": {"notices": [{"to": "cyber-authority", "within": "P9D"}]}}),
	] {
		not rule.applies with input as case
		count(rule.deny) == 0 with input as case
	}
}
