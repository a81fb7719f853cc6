package trustcap.supplier.contract_current_test

import data.trustcap.supplier.contract_current as rule

expiring := trustcap.read("suppliers", {"role": "supplier", "agreement": {"signed": "2025-02-01", "expires": "2026-11-21"}})

test_passes_on_its_last_day_at_the_boundary if {
	rule.applies with input as expiring
	count(rule.deny) == 0 with input as expiring with data.today as "2026-11-21"
}

test_boundary_a_day_later_it_fails if {
	rule.deny == {{"path": ["agreement", "expires"], "text": "the contract with the supplier expired on {expires}", "args": {"expires": "2026-11-21"}}} with input as expiring with data.today as "2026-11-22"
}

test_fails_without_role_too if count(rule.deny) == 1 with input as trustcap.read("suppliers", {"agreement": {"expires": "2026-11-20"}}) with data.today as "2026-11-21"

test_not_applicable_without_end if not rule.applies with input as trustcap.read("suppliers", {"role": "supplier", "agreement": {"signed": "2025-02-01"}})

test_not_applicable_to_a_processor if {
	not rule.applies with input as trustcap.read("suppliers", {"role": "processor", "agreement": {"expires": "2020-01-01"}})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"role": "processor", "agreement": {"expires": "2020-01-01"}}) with data.today as "2026-11-21"
}
