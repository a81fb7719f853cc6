package trustcap.dataset.dpia_reviewed_test

import data.trustcap.dataset.dpia_reviewed as rule

given(done, review) := trustcap.read("datasets", {"dpia": {"done": done, "reviewed": review}})

test_passes_boundary_due_today if {
	case := given("2024-02-01", {"every": "P1Y", "last": "2025-11-21"})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
}

test_passes_boundary_done_a_year_ago if count(rule.deny) == 0 with input as given("2025-11-21", {"every": "P2Y"})

test_fails_boundary_due_yesterday if {
	rule.deny == {{
		"path": ["dpia", "reviewed", "last"],
		"text": "the review of the impact assessment was due on {due}",
		"args": {"due": "2026-11-20"},
	}} with input as given("2024-02-01", {"every": "P1Y", "last": "2025-11-20"})
}

test_fails_boundary_done_more_than_a_year_ago if {
	rule.deny == {{
		"path": ["dpia", "reviewed", "last"],
		"text": "the impact assessment was done on {done}, and no review is recorded since",
		"args": {"done": "2025-11-20"},
	}} with input as given("2025-11-20", {"every": "P2Y"})
}

test_fails_without_an_interval if {
	rule.deny == {{"path": ["dpia", "reviewed", "every"], "text": "an impact assessment is done, and no interval is set for its review"}} with input as trustcap.read("datasets", {"dpia": {"done": "2026-05-01"}})
}

test_not_applicable_where_none_is_done if {
	every dpia in [{"required": true}, {"reviewed": {"every": "P1Y", "last": "2020-01-01"}}] {
		case := trustcap.read("datasets", {"dpia": dpia})
		not rule.applies with input as case
		count(rule.deny) == 0 with input as case
	}
}
