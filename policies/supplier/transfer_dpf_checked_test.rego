package trustcap.supplier.transfer_dpf_checked_test

import data.trustcap.supplier.transfer_dpf_checked as rule

test_fails_where_it_was_never_checked if {
	rule.deny == {{"path": ["transfer", "checked"], "text": "nothing says when the listing in the Data Privacy Framework was last checked"}} with input as trustcap.read("suppliers", {"transfer": {"framework": "dpf"}}) with data.year_ago as "2025-11-21"
}

test_passes_a_year_ago_at_the_boundary if {
	rule.applies with input as trustcap.read("suppliers", {"transfer": {"framework": "dpf", "checked": "2025-11-21"}})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"transfer": {"framework": "dpf", "checked": "2025-11-21"}}) with data.year_ago as "2025-11-21"
}

test_boundary_a_day_earlier_fails if {
	rule.deny == {{"path": ["transfer", "checked"], "text": "the listing in the Data Privacy Framework was last checked on {checked}, more than a year ago", "args": {"checked": "2025-11-20"}}} with input as trustcap.read("suppliers", {"transfer": {"framework": "dpf", "checked": "2025-11-20"}}) with data.year_ago as "2025-11-21"
}

test_not_applicable_without_the_framework if {
	not rule.applies with input as trustcap.read("suppliers", {"transfer": {"mechanism": "scc"}})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"transfer": {"mechanism": "scc"}})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"transfer": {"mechanism": "scc", "checked": "2020-01-01"}}) with data.year_ago as "2025-11-21"
}
