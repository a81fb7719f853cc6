package trustcap.organization.breach_telecom_24h_test

import data.trustcap.organization.breach_telecom_24h as rule

organization(more) := trustcap.read("organization", object.union({"name": "Example GmbH", "languages": ["de"]}, more))

told(within) := organization({"regimes": ["gdpr", "tkg"], "breach": {"notices": [{"to": "federal-network-agency", "within": within, "from": "detection"}]}})

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
			"path": ["breach", "notices", "federal-network-agency", "within"],
			"text": "a breach is notified to the Federal Network Agency within {within}, later than 24 hours",
			"args": {"within": case.breach.notices["federal-network-agency"].within},
		}} with input as case
	}
}

test_fails_without_the_notice if {
	every case in [
		organization({"regimes": ["tkg"]}),
		organization({"regimes": ["tkg"], "breach": {"notices": [{"to": "federal-network-agency"}]}}),
	] {
		rule.deny == {{"path": ["breach", "notices", "federal-network-agency", "within"], "text": "telecommunications law holds, and no period is set for notifying a breach to the Federal Network Agency"}} with input as case
	}
}

test_not_applicable_under_other_regimes if {
	every case in [
		organization({}),
		organization({"regimes": ["gdpr", "nis2"], "breach": {"notices": [{"to": "federal-network-agency", "within": "P9D"}]}}),
	] {
		not rule.applies with input as case
		count(rule.deny) == 0 with input as case
	}
}
