package trustcap.service.offboarding_tested_test

import data.trustcap.service.offboarding_tested as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_boundary_a_year_ago if {
	rule.applies with input as given({"offboarding": {"export_formats": ["mbox"], "last_tested": "2025-11-21"}}) with data.year_ago as "2025-11-21"
	count(rule.deny) == 0 with input as given({"offboarding": {"export_formats": ["mbox"], "last_tested": "2025-11-21"}}) with data.year_ago as "2025-11-21"
}

test_fails_when_never_tested if {
	rule.deny == {{"path": ["offboarding", "last_tested"], "text": "data is returned to customers who leave, and nothing says that this was tested"}} with input as given({"offboarding": {"export_formats": ["mbox"]}})
}

test_boundary_more_than_a_year_ago if {
	rule.deny == {{"path": ["offboarding", "last_tested"], "text": "the return of data was last tested on {day}, more than a year ago", "args": {"day": "2025-11-20"}}} with input as given({"offboarding": {"export_formats": ["mbox"], "last_tested": "2025-11-20"}}) with data.year_ago as "2025-11-21"
}

test_not_applicable_without_formats if {
	not rule.applies with input as given({"offboarding": {"notice": "P1M"}})
	count(rule.deny) == 0 with input as given({"offboarding": {"notice": "P1M"}})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees"]}, "offboarding": {"export_formats": ["mbox"]}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees"]}, "offboarding": {"export_formats": ["mbox"]}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"offboarding": {"export_formats": ["mbox"]}},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}

test_not_applicable_once_retired_on_another_day if {
	every fields in [
		{"offboarding": {"export_formats": ["mbox"], "last_tested": "2025-11-20"}},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other with data.year_ago as "2025-11-21"
		count(rule.deny) == 0 with input as other with data.year_ago as "2025-11-21"
	}
}
