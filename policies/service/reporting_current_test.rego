package trustcap.service.reporting_current_test

import data.trustcap.service.reporting_current as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_current if {
	rule.applies with input as given({"reporting": {"every": "P3M", "last": "2026-10-01"}}) with data.year_ago as "2025-11-21"
	count(rule.deny) == 0 with input as given({"reporting": {"every": "P3M", "last": "2026-10-01"}}) with data.year_ago as "2025-11-21"
}

test_fails_without_reports_for_businesses if {
	rule.deny == {{"path": ["reporting", "every"], "text": "organizations are served, and nothing says how often they get a report"}} with input as given({"status": "live"})
}

test_fails_without_reports_for_public_bodies if {
	rule.deny == {{"path": ["reporting", "every"], "text": "organizations are served, and nothing says how often they get a report"}} with input as given({"serves": {"who": ["public-bodies"]}})
}

test_fails_without_a_day if {
	rule.deny == {{"path": ["reporting", "last"], "text": "nothing says when the last report came"}} with input as given({"reporting": {"every": "P3M"}})
}

test_boundary_just_a_year_ago if {
	rule.applies with input as given({"reporting": {"every": "P3M", "last": "2025-11-21"}}) with data.year_ago as "2025-11-21"
	count(rule.deny) == 0 with input as given({"reporting": {"every": "P3M", "last": "2025-11-21"}}) with data.year_ago as "2025-11-21"
}

test_boundary_a_day_more_than_a_year_ago if {
	rule.deny == {{"path": ["reporting", "last"], "text": "the last report is of {day}, more than a year ago", "args": {"day": "2025-11-20"}}} with input as given({"reporting": {"every": "P3M", "last": "2025-11-20"}}) with data.year_ago as "2025-11-21"
}

test_not_applicable_for_consumers_only if {
	not rule.applies with input as given({"serves": {"who": ["consumers"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["consumers"]}})
}

test_not_applicable_when_planned if {
	not rule.applies with input as given({"status": "planned"})
	count(rule.deny) == 0 with input as given({"status": "planned"})
}

test_exempt_when_not_offered_to_organizations if {
	rule.exempt == {{"path": ["serves", "who"], "text": "it is not offered to organizations"}} with input as given({"serves": {"who": ["consumers"]}})
}

test_not_exempt_for_organizations_or_in_silence if {
	count(rule.exempt) == 0 with input as given({})
	count(rule.exempt) == 0 with input as given({"serves": {"who": ["public-bodies"]}})
	count(rule.exempt) == 0 with input as trustcap.read("services", {"status": "live"})
}

test_not_applicable_once_retired if {
	every fields in [
		{"status": "live"},
		{"serves": {"who": ["public-bodies"]}},
		{"reporting": {"every": "P3M"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}

test_not_applicable_once_retired_whatever_the_day if {
	every fields in [
		{"reporting": {"every": "P3M", "last": "2025-11-20"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired with data.year_ago as "2025-11-21"
		count(rule.deny) == 0 with input as retired with data.year_ago as "2025-11-21"
	}
}
