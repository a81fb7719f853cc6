package trustcap.service.reporting_measured_test

import data.trustcap.service.reporting_measured as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_measured if {
	rule.applies with input as given({"reporting": {"source": "measured"}})
	count(rule.deny) == 0 with input as given({"reporting": {"source": "measured"}})
}

test_fails_when_estimated if {
	rule.deny == {{"path": ["reporting", "source"], "text": "reports are made from estimates"}} with input as given({"reporting": {"source": "estimated"}})
}

test_fails_in_silence if {
	rule.deny == {{"path": ["reporting", "source"], "text": "nothing says whether reports rest on measured data"}} with input as given({"reporting": {"every": "P3M"}})
}

test_not_applicable_without_reports if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}

test_not_applicable_inside_the_organization if {
	not rule.applies with input as given({"serves": {"who": ["employees", "internal"]}, "reporting": {"every": "P3M"}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["employees", "internal"]}, "reporting": {"every": "P3M"}})
}

test_not_applicable_once_retired if {
	every fields in [
		{"reporting": {"source": "estimated"}},
		{"reporting": {"every": "P3M"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
