package trustcap.transition.waiver_extended_test

import data.trustcap.transition.waiver_extended as rule

given(fields) := {"waivers": {"crm": object.union({"rule": "dataset-retention-set", "resource": "datasets/crm", "reason": {"en": "A move."}, "requested_by": "team", "approved_by": "ciso", "from": "2026-09-01", "until": "2026-12-31"}, fields)}}

test_boundary_a_day_longer_fails if {
	rule.deny == {{"path": [], "text": "the waiver ended on {before} and ends on {after} now, and no new decision stands behind that", "args": {"before": "2026-12-31", "after": "2027-01-01"}}} with input as trustcap.transition(given({}), given({"until": "2027-01-01"}), "waivers/crm/until")
}

test_passes_with_a_new_decision if {
	change := trustcap.transition(given({}), given({"from": "2026-12-20", "until": "2027-06-30"}), "waivers/crm/until")
	rule.applies with input as change
	count(rule.deny) == 0 with input as change
}

test_not_applicable_when_it_ends_sooner if {
	not rule.applies with input as trustcap.transition(given({}), given({"until": "2026-12-30"}), "waivers/crm/until")
}

test_not_applicable_to_other_changes if {
	not rule.applies with input as trustcap.transition(given({}), given({"until": "2027-01-01", "covers": 2}), "waivers/crm/covers")
}

test_boundary_the_same_day_is_not_applicable if {
	change := trustcap.transition(given({}), given({"until": "2027-01-01"}), "waivers/crm/until")
	not rule.applies with input as object.union(change, {"is": {"waiver": {"until": "2026-12-31"}}})
}
