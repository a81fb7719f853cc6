package trustcap.supplier.agreement_current_test

import data.trustcap.supplier.agreement_current as rule

expiring := trustcap.read("suppliers", {"role": "processor", "agreement": {"signed": "2025-02-01", "expires": "2026-11-21"}})

test_passes_on_its_last_day_at_the_boundary if {
	rule.applies with input as expiring
	count(rule.deny) == 0 with input as expiring with data.today as "2026-11-21"
}

test_fails_a_day_later_at_the_boundary if {
	rule.deny == {{"path": ["agreement", "expires"], "text": "the contract with the processor expired on {expires}", "args": {"expires": "2026-11-21"}}} with input as expiring with data.today as "2026-11-22"
}

test_not_applicable_without_end if not rule.applies with input as trustcap.read("suppliers", {"role": "processor", "agreement": {"signed": "2025-02-01"}})

test_not_applicable_in_another_role if {
	not rule.applies with input as trustcap.read("suppliers", {"role": "supplier", "agreement": {"expires": "2020-01-01"}})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "supplier", "agreement": {"expires": "2020-01-01"}}) with data.today as "2026-11-21"
}
