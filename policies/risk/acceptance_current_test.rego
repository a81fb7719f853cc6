package trustcap.risk.acceptance_current_test

import data.trustcap.risk.acceptance_current as rule

given(fields) := trustcap.read("risks", fields)

test_boundary_on_the_last_day if {
	rule.applies with input as given({"accepted": {"until": "2026-11-21"}}) with data.today as "2026-11-21"
	count(rule.deny) == 0 with input as given({"accepted": {"until": "2026-11-21"}}) with data.today as "2026-11-21"
}

test_boundary_the_day_after if {
	rule.deny == {{"path": ["accepted", "until"], "text": "the acceptance of the risk ended on {day}", "args": {"day": "2026-11-21"}}} with input as given({"accepted": {"until": "2026-11-21"}}) with data.today as "2026-11-22"
}

test_not_applicable_without_an_end if {
	not rule.applies with input as given({"accepted": {"by": "cio", "on": "2026-05-04"}})
	count(rule.deny) == 0 with input as given({"accepted": {"by": "cio", "on": "2026-05-04"}})
}
