package trustcap.service.continuity_within_max_outage_test

import data.trustcap.service.continuity_within_max_outage as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_boundary_when_equal if {
	rule.applies with input as given({"criticality": "high", "continuity": {"rto": "PT8H", "max_outage": "PT8H"}})
	count(rule.deny) == 0 with input as given({"criticality": "high", "continuity": {"rto": "PT8H", "max_outage": "PT8H"}})
}

test_fails_without_a_limit if {
	rule.deny == {{"path": ["continuity", "max_outage"], "text": "the service is critical, and nothing says how long an outage can be tolerated"}} with input as given({"criticality": "high", "continuity": {"rto": "PT8H"}})
}

test_boundary_when_longer if {
	rule.deny == {{"path": ["continuity", "rto"], "text": "recovery may take {rto}, and an outage can be tolerated for {outage}", "args": {"rto": {"text": "PT8H1M", "min_s": 28860, "max_s": 28860}, "outage": {"text": "PT8H", "min_s": 28800, "max_s": 28800}}}} with input as given({"criticality": "high", "continuity": {"rto": "PT8H1M", "max_outage": "PT8H"}})
}

test_boundary_when_a_month_may_be_shorter if {
	rule.deny == {{"path": ["continuity", "rto"], "text": "recovery may take {rto}, and an outage can be tolerated for {outage}", "args": {"rto": {"text": "P1M", "min_s": 2419200, "max_s": 2678400}, "outage": {"text": "P1M", "min_s": 2419200, "max_s": 2678400}}}} with input as given({"criticality": "high", "continuity": {"rto": "P1M", "max_outage": "P1M"}})
}

test_passes_when_less_critical_and_stated if {
	rule.applies with input as given({"criticality": "low", "continuity": {"rto": "PT8H", "max_outage": "P1D"}})
	count(rule.deny) == 0 with input as given({"criticality": "low", "continuity": {"rto": "PT8H", "max_outage": "P1D"}})
}

test_not_applicable_when_less_critical if {
	not rule.applies with input as given({"criticality": "medium", "continuity": {"rto": "PT8H"}})
	count(rule.deny) == 0 with input as given({"criticality": "medium", "continuity": {"rto": "PT8H"}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"criticality": "high", "continuity": {"rto": "PT8H"}},
		{"criticality": "high", "continuity": {"rto": "PT8H1M", "max_outage": "PT8H"}},
		{"criticality": "high", "continuity": {"rto": "P1M", "max_outage": "P1M"}},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
