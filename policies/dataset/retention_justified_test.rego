package trustcap.dataset.retention_justified_test

import data.trustcap.dataset.retention_justified as rule

personal := {"categories": ["contract"]}

test_fails_on_ten_years_without_reason if {
	period := trustcap.read("datasets", {"retention": {"period": "P10Y"}}).retention.period
	rule.deny == {{"path": ["retention", "period"], "text": "data is kept for {period}, longer than three years, and neither a law nor a reason is named", "args": {"period": period}}} with input as trustcap.read("datasets", {"personal": personal, "retention": {"period": "P10Y"}})
}

test_passes_with_statute if {
	rule.applies with input as trustcap.read("datasets", {"personal": personal, "retention": {"period": "P10Y", "statute": "§ 147 Abs. 3 AO"}})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": personal, "retention": {"period": "P10Y", "statute": "§ 147 Abs. 3 AO"}})
}

test_passes_with_reason if {
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": personal, "retention": {"period": "P10Y", "reason": "claims from personal injury"}})
}

test_boundary_three_years_pass if {
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": personal, "retention": {"period": "P3Y"}})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": personal, "retention": {"period": "P1095D"}})
}

test_boundary_a_day_more_fails if {
	count(rule.deny) == 1 with input as trustcap.read("datasets", {"personal": personal, "retention": {"period": "P3Y1D"}})
	count(rule.deny) == 1 with input as trustcap.read("datasets", {"personal": personal, "retention": {"period": "P1096D"}})
}

test_boundary_a_second_more_fails if count(rule.deny) == 1 with input as trustcap.read("datasets", {"personal": personal, "retention": {"period": "P1095DT1S"}})

test_not_applicable_without_period if not rule.applies with input as trustcap.read("datasets", {"personal": personal, "retention": {"criteria": "as long as the account stands"}})

test_not_applicable_without_personal_data if {
	not rule.applies with input as trustcap.read("datasets", {"personal": "none", "retention": {"period": "P10Y"}})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": "none", "retention": {"period": "P10Y"}})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"retention": {"period": "P10Y"}})
}
