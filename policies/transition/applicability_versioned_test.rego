package trustcap.transition.applicability_versioned_test

import data.trustcap.transition.applicability_versioned as rule

row := {"needed": true, "because": ["risk"], "status": "implemented", "owner": "it"}

given(head, rows) := {"people": {"it": {"title": "IT"}}, "applicability": {"iso27001": object.union(head, rows)}}

v4 := {"version": 4, "approved": {"by": "it", "on": "2026-03-01"}}

v5 := {"version": 5, "approved": {"by": "it", "on": "2026-11-02"}}

rows(change) := {"controls": {"A.8.13": object.union(row, change), "A.8.14": row}}

address(step) := replace("applicability/iso27001/controls/A.8.13STEP", "STEP", step)

change(before, after, step) := trustcap.transition(given(before, rows({})), given(after.head, rows(after.row)), address(step))

still := {{"path": [], "text": "the statement of applicability says otherwise, and its version is {version} still", "args": {"version": 4}}}

cases := [
	["/needed", {"needed": false}],
	["/status", {"status": "partly"}],
	["/reason", {"reason": "it moved"}],
	["/because/law", {"because": ["risk", "law"]}],
]

test_fails_under_the_old_version if {
	every case in cases {
		rule.deny == still with input as change(v4, {"head": v4, "row": case[1]}, case[0])
	}
}

test_fails_when_a_row_goes_or_comes if {
	less := given(v4, {"controls": {"A.8.14": row}})
	rule.deny == still with input as trustcap.transition(given(v4, rows({})), less, address(""))
	rule.deny == still with input as trustcap.transition(less, given(v4, rows({})), address(""))
}

own(status) := given(v4, {"additional": {"OWN-1": {"title": "Watch", "status": status}}})

test_fails_for_a_control_of_ones_own if {
	rule.deny == still with input as trustcap.transition(own("implemented"), own("none"), "applicability/iso27001/additional/OWN-1/status")
}

test_boundary_a_lower_version_is_no_new_one if {
	rule.deny == {{"path": [], "text": "the statement of applicability says otherwise, and its version is {version} still", "args": {"version": 3}}} with input as change(v4, {"head": object.union(v5, {"version": 3}), "row": {"needed": false}}, "/needed")
	count(rule.deny) == 0 with input as change(v4, {"head": v5, "row": {"needed": false}}, "/needed")
}

test_fails_without_a_version if {
	rule.deny == {{"path": [], "text": "the statement of applicability says otherwise, and no version of it tells the new from the old"}} with input as change({}, {"head": {}, "row": {"needed": false}}, "/needed")
	count(rule.deny) == 1 with input as change(v4, {"head": {}, "row": {"needed": false}}, "/needed")
}

test_fails_when_the_new_version_is_not_approved_anew if {
	rule.deny == {{"path": [], "text": "the statement of applicability has a new version, and it was approved on {day} still", "args": {"day": "2026-03-01"}}} with input as change(v4, {"head": object.union(v4, {"version": 5}), "row": {"needed": false}}, "/needed")
	count(rule.deny) == 0 with input as change(v4, {"head": object.union(v4, {"version": 5, "approved": {"on": "2026-03-02"}}), "row": {"needed": false}}, "/needed")
}

test_passes_with_a_new_version if {
	every case in cases {
		changed := change(v4, {"head": v5, "row": case[1]}, case[0])
		rule.applies with input as changed
		count(rule.deny) == 0 with input as changed
	}
	count(rule.deny) == 0 with input as change({}, {"head": v5, "row": {"needed": false}}, "/needed")
}

test_not_applicable_to_what_decides_nothing if {
	not rule.applies with input as change(v4, {"head": v4, "row": {"due": "2027-01-31"}}, "/due")
	not rule.applies with input as change(v4, {"head": v4, "row": {"review": "2027-01-31"}}, "/review")
	not rule.applies with input as trustcap.transition(given(v4, rows({})), given(v5, rows({})), "applicability/iso27001/version")
}

test_not_applicable_where_the_statement_comes_or_goes if {
	none := {"people": {"it": {"title": "IT"}}}
	not rule.applies with input as trustcap.transition(none, given(v4, rows({})), "applicability/iso27001")
	not rule.applies with input as trustcap.transition(given(v4, rows({})), none, "applicability/iso27001")
}

controls(list) := {"measures": {"m": {"title": "M", "controls": list}}}

test_not_applicable_elsewhere if {
	not rule.applies with input as trustcap.transition(controls(["iso27001:A.8.13"]), controls(["iso27001:A.8.13", "iso27001:A.8.14"]), "measures/m/controls/iso27001:A.8.14")
}

test_fails_once_without_a_version_that_was_approved if {
	approved := {"approved": {"by": "it", "on": "2026-03-01"}}
	count(rule.deny) == 1 with input as change(approved, {"head": approved, "row": {"needed": false}}, "/needed")
}

test_not_applicable_to_its_head if {
	again := object.union(v4, {"approved": {"on": "2026-03-02"}})
	head := trustcap.transition(given(v4, rows({})), given(again, rows({})), "applicability/iso27001/approved/on")
	not rule.applies with input as head
	count(rule.deny) == 0 with input as head
	due := change(v4, {"head": object.union(v4, {"version": 5}), "row": {"due": "2027-01-31"}}, "/due")
	count(rule.deny) == 0 with input as due
}
