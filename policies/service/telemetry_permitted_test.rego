package trustcap.service.telemetry_permitted_test

import data.trustcap.service.telemetry_permitted as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_a_purpose if {
	rule.applies with input as given({"telemetry": {"points": ["exit"], "purpose": "usage"}})
	count(rule.deny) == 0 with input as given({"telemetry": {"points": ["exit"], "purpose": "usage"}})
}

test_fails_without_a_purpose if {
	rule.deny == {{"path": ["telemetry", "purpose"], "text": "use is measured, and nothing says for which purpose"}} with input as given({"telemetry": {"points": ["exit"]}})
}

test_not_applicable_without_telemetry if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}

test_not_applicable_once_retired if {
	every fields in [
		{"telemetry": {"points": ["exit"]}},
	] {
		other := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
