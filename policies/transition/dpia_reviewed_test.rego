package trustcap.transition.dpia_reviewed_test

import data.trustcap.transition.dpia_reviewed as rule

given(fields) := {"datasets": {"mailboxes": object.union({"dpia": {"required": true}}, fields)}}

done(fields) := {"datasets": {"mailboxes": object.union({"dpia": {"done": "2026-01-01"}}, fields)}}

longer := "datasets/mailboxes/retention/period"

year := {"retention": {"period": "P1Y"}}

years := {"retention": {"period": "P2Y"}}

fails(before, after, address) if count(rule.deny) == 1 with input as trustcap.transition(before, after, address)

fine(before, after, address) if not rule.applies with input as trustcap.transition(before, after, address)

passes(before, after, address) if {
	change := trustcap.transition(before, after, address)
	rule.applies with input as change
	count(rule.deny) == 0 with input as change
}

test_fails_when_it_was_not_reviewed if {
	rule.deny == {{"path": [], "text": "the change bears on the risk that the impact assessment judged, and it was not reviewed with it"}} with input as trustcap.transition(given(year), given(years), longer)
	fails(done(year), done(years), longer)
}

test_fails_for_each_change_of_risk if {
	fails(given({"personal": {"categories": ["contact"]}}), given({"personal": {"categories": ["contact", "health"]}}), "datasets/mailboxes/personal/categories/health")
	fails(given({"personal": {"subjects": ["customers"]}}), given({"personal": {"subjects": ["customers", "minors"]}}), "datasets/mailboxes/personal/subjects/minors")
	fails(given({"personal": {"special": []}}), given({"personal": {"special": ["health"]}}), "datasets/mailboxes/personal/special/health")
	fails(given({"personal": {"criminal": false}}), given({"personal": {"criminal": true}}), "datasets/mailboxes/personal/criminal")
	fails(given({"countries": ["DE"]}), given({"countries": ["DE", "US"]}), "datasets/mailboxes/countries/US")
	fails(given({"classification": "a"}), given({"classification": "b"}), "datasets/mailboxes/classification")
	fails(given({"encryption": {"keys_held_by": "customer"}}), given({"encryption": {"keys_held_by": "provider"}}), "datasets/mailboxes/encryption/keys_held_by")
}

test_passes_when_reviewed_with_it if {
	passes(given(year), given(object.union(years, {"dpia": {"reviewed": {"last": "2026-11-01"}}})), longer)
	passes(given(object.union(year, {"dpia": {"reviewed": {"last": "2026-10-31"}}})), given(object.union(years, {"dpia": {"reviewed": {"last": "2026-11-01"}}})), longer)
	passes(done(year), done(object.union(years, {"dpia": {"done": "2026-01-02"}})), longer)
}

test_boundary_an_old_review_fails if {
	reviewed := {"dpia": {"reviewed": {"last": "2026-11-01"}}}
	fails(given(object.union(year, reviewed)), given(object.union(years, reviewed)), longer)
	fails(done(year), done(object.union(years, {"dpia": {"done": "2025-12-31"}})), longer)
}

test_passes_when_the_announcement_says_so if {
	passes(given(year), object.union(given(years), announced(true)), longer)
	fails(given(year), object.union(given(years), announced(false)), longer)
}

test_not_applicable_without_an_assessment if {
	fine(without(year), without(years), longer)
	fine(without(object.union(year, {"dpia": {"required": false}})), without(object.union(years, {"dpia": {"required": false}})), longer)
}

test_not_applicable_when_the_risk_is_no_greater if {
	fine(given(years), given(year), longer)
	fine(given({"personal": {"categories": ["contact", "health"]}}), given({"personal": {"categories": ["contact"]}}), "datasets/mailboxes/personal/categories/health")
	fine(given({"personal": {"criminal": true}}), given({"personal": {"criminal": false}}), "datasets/mailboxes/personal/criminal")
	fine(given({"personal": {"categories": ["contact"]}}), given({"personal": {"categories": ["contact"], "criminal": false}}), "datasets/mailboxes/personal/criminal")
	fine(given({"countries": ["DE"]}), given({"countries": ["DE", "AT"]}), "datasets/mailboxes/countries/AT")
	fine(given({"countries": ["DE", "US"]}), given({"countries": ["DE"]}), "datasets/mailboxes/countries/US")
}

test_boundary_as_long_is_not_applicable if {
	fine(given({"retention": {"period": "P12M", "deletion": "manual"}}), given({"retention": {"period": "P1Y", "deletion": "manual"}, "export_formats": ["mbox"]}), "datasets/mailboxes/export_formats/mbox")
	fine(given({"retention": {"period": "P1D"}}), given({"retention": {"period": "PT24H"}}), longer)
}

test_not_applicable_to_other_changes if {
	fine(given(object.union(year, {"masked": "none"})), given(object.union(years, {"masked": "masked"})), "datasets/mailboxes/masked")
	fine(given({"source": ["public"], "personal": {"criminal": true}}), given({"source": ["public", "generated"], "personal": {"criminal": true}}), "datasets/mailboxes/source/generated")
	fine(given({"export_formats": []}), given({"export_formats": ["US"]}), "datasets/mailboxes/export_formats/US")
}

announced(value) := {"announcements": {"x": {"of": longer, "to": "P2Y", "announced": "2026-10-01", "effective": "2026-12-01", "basis": {"kind": "free-of-effect"}, "dpia_reviewed": value}}}

without(fields) := {"datasets": {"mailboxes": fields}}
