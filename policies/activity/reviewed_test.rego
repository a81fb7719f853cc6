package trustcap.activity.reviewed_test

import data.trustcap.activity.reviewed as rule

given(last) := trustcap.read("activities", {"reviewed": {"every": "P1Y", "last": last}})

test_passes_boundary_due_today if count(rule.deny) == 0 with input as given("2025-11-21")

test_fails_boundary_due_yesterday if {
	rule.deny == {{
		"path": ["reviewed", "last"],
		"text": "the review of the processing activity was due on {due}",
		"args": {"due": "2026-11-20"},
	}} with input as given("2025-11-20")
}

# Without `applies` each activity is looked at.
test_looks_at_every_activity if {
	rule.deny == {
		{"path": ["reviewed", "every"], "text": "no interval is set for the review of the processing activity"},
		{"path": ["reviewed", "last"], "text": "no review of the processing activity is recorded"},
	} with input as trustcap.read("activities", {"purposes": ["wages"]})
}
