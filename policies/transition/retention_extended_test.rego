package trustcap.transition.retention_extended_test

import data.trustcap.transition.retention_extended as rule

given(retention) := {"datasets": {"mailboxes": {"personal": {"categories": ["contact"]}, "retention": retention}}}

announced(sections) := object.union(sections, {"announcements": {"longer": {"of": "datasets/mailboxes/retention/period", "to": "P91D", "announced": "2026-10-01", "effective": "2026-11-21", "basis": {"kind": "agreement", "ref": "AV 3"}, "rights": ["object"]}}})

period(sections) := trustcap.transition(given({"period": "P90D"}), sections, "datasets/mailboxes/retention/period")

test_boundary_a_day_longer_fails if {
	rule.deny == {{"path": [], "text": "data was kept for {before} and is to be kept for {after}, and no announcement covers that", "args": {"before": {"text": "P90D", "min_s": 7776000, "max_s": 7776000}, "after": {"text": "P91D", "min_s": 7862400, "max_s": 7862400}}}} with input as period(given({"period": "P91D"}))
}

test_fails_when_backups_are_kept_longer if {
	count(rule.deny) == 1 with input as trustcap.transition(given({"period": "P90D", "in_backups": "P30D"}), given({"period": "P90D", "in_backups": "P60D"}), "datasets/mailboxes/retention/in_backups")
}

test_fails_when_the_period_goes if {
	rule.deny == {{"path": [], "text": "data was kept for {before}, and no period stands any more", "args": {"before": {"text": "P90D", "min_s": 7776000, "max_s": 7776000}}}} with input as period(given({"deletion": "manual"}))
}

test_passes_when_announced if {
	given_in := period(announced(given({"period": "P91D"})))
	rule.applies with input as given_in
	count(rule.deny) == 0 with input as given_in
}

test_passes_when_the_end_is_announced if {
	sections := object.union(given({"deletion": "manual"}), {"announcements": {"gone": {"of": "datasets/mailboxes/retention/period", "to": "removed", "announced": "2026-10-01", "effective": "2026-11-21", "basis": {"kind": "free-of-effect"}}}})
	given_in := period(sections)
	rule.applies with input as given_in
	count(rule.deny) == 0 with input as given_in
}

test_not_applicable_when_shorter if {
	not rule.applies with input as period(given({"period": "P89D"}))
}

test_not_applicable_when_criteria_take_the_place if {
	not rule.applies with input as period(given({"criteria": {"en": "Until the account is closed."}}))
}

test_not_applicable_when_first_set if {
	not rule.applies with input as trustcap.transition(given({"deletion": "manual"}), given({"deletion": "manual", "period": "P1Y"}), "datasets/mailboxes/retention/period")
}

test_not_applicable_to_other_fields if {
	not rule.applies with input as trustcap.transition(given({"period": "P90D", "deletion": "automatic"}), given({"period": "P1Y", "deletion": "manual"}), "datasets/mailboxes/retention/deletion")
}

test_boundary_as_long_is_not_applicable if {
	not rule.applies with input as period(given({"period": "PT2160H"}))
	not rule.applies with input as trustcap.transition(given({"in_backups": "P30D"}), given({"in_backups": "PT720H"}), "datasets/mailboxes/retention/in_backups")
}

test_not_applicable_to_backups_that_are_kept_shorter_while_the_period_is_longer if {
	not rule.applies with input as trustcap.transition(given({"period": "P90D", "in_backups": "P30D"}), given({"period": "P1Y", "in_backups": "P20D"}), "datasets/mailboxes/retention/in_backups")
	not rule.applies with input as trustcap.transition(given({"period": "P90D", "in_backups": "P30D"}), given({"period": "P89D", "in_backups": "P40D"}), "datasets/mailboxes/retention/period")
	not rule.applies with input as trustcap.transition(given({"period": "P90D", "statute": "a"}), given({"period": "P1Y", "statute": "b"}), "datasets/mailboxes/retention/statute")
	not rule.applies with input as trustcap.transition(given({"in_backups": "P30D", "statute": "a"}), given({"in_backups": "P40D", "statute": "b"}), "datasets/mailboxes/retention/statute")
	not rule.applies with input as trustcap.transition(given({"period": "P90D", "in_backups": "P30D"}), given({"period": "P90D"}), "datasets/mailboxes/retention/in_backups")
}
