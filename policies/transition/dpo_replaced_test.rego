package trustcap.transition.dpo_replaced_test

import data.trustcap.transition.dpo_replaced as rule

given(dpo) := {"organization": {"name": "Muster GmbH", "languages": ["de"], "dpo": dpo}, "people": {"anna": {"title": "DPO"}, "berta": {"title": "DPO"}}}

before := {"person": "anna", "appointed": "2024-03-01", "reported_to_authority": true}

after(more) := trustcap.transition(given(before), given(object.union({"person": "berta"}, more)), "organization/dpo/person")

test_fails_without_a_day if {
	rule.deny == {{"path": [], "text": "the data protection officer is another, and nothing says when that officer was appointed"}} with input as after({"reported_to_authority": true})
	count(rule.deny) == 1 with input as after({})
}

test_boundary_the_day_of_the_one_before_fails if {
	rule.deny == {{"path": [], "text": "the data protection officer is another, and the appointment is of {day} still", "args": {"day": "2024-03-01"}}} with input as after({"appointed": "2024-03-01", "reported_to_authority": true})
	count(rule.deny) == 1 with input as after({"appointed": "2024-02-29"})
	count(rule.deny) == 1 with input as after({"appointed": "2024-03-01"})
	count(rule.deny) == 1 with input as trustcap.transition(given({"person": "anna"}), given({"person": "berta"}), "organization/dpo/person")
	count(rule.deny) == 0 with input as after({"appointed": "2024-03-02", "reported_to_authority": true})
}

test_fails_when_the_authority_does_not_know if {
	unknown := {{"path": [], "text": "the data protection officer is another, and nothing says that the supervisory authority knows"}}
	rule.deny == unknown with input as after({"appointed": "2026-11-01"})
	rule.deny == unknown with input as after({"appointed": "2026-11-01", "reported_to_authority": false})
	rule.deny == unknown with input as trustcap.transition(given({"person": "anna"}), given({"person": "berta", "appointed": "2026-11-01"}), "organization/dpo/person")
}

test_fails_when_nobody_is_named_any_more if {
	gone := {{"path": [], "text": "a data protection officer was designated and is named no more"}}
	rule.deny == gone with input as trustcap.transition(given(before), given("none"), "organization/dpo/person")
	rule.deny == gone with input as trustcap.transition(given(before), given({"contact": "x@y.example"}), "organization/dpo/person")
}

test_passes_when_appointed_and_reported if {
	every change in [
		after({"appointed": "2026-11-01", "reported_to_authority": true}),
		trustcap.transition(given({"person": "anna"}), given({"person": "berta", "appointed": "2026-11-01", "reported_to_authority": true}), "organization/dpo/person"),
	] {
		rule.applies with input as change
		count(rule.deny) == 0 with input as change
	}
}

test_not_applicable_to_the_first_officer if {
	not rule.applies with input as trustcap.transition(given({"contact": "x@y.example"}), given(object.union(before, {"contact": "x@y.example"})), "organization/dpo/person")
}

test_not_applicable_to_other_changes if {
	not rule.applies with input as trustcap.transition(given(before), given(object.union(before, {"appointed": "2024-04-01"})), "organization/dpo/appointed")
}

test_not_applicable_to_the_same_officer if {
	every change in [
		trustcap.transition(given(before), given({"person": "anna", "reported_to_authority": true}), "organization/dpo/appointed"),
		trustcap.transition(given(before), given(object.union(before, {"reported_to_authority": false})), "organization/dpo/reported_to_authority"),
		trustcap.transition(given(before), given({"person": "anna", "appointed": "2026-11-01", "reported_to_authority": false}), "organization/dpo/appointed"),
		trustcap.transition(given(object.union(before, {"contact": "x@y.example"})), given(before), "organization/dpo/contact"),
	] {
		not rule.applies with input as change
		count(rule.deny) == 0 with input as change
	}
}
