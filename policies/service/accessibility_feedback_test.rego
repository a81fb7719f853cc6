package trustcap.service.accessibility_feedback_test

import data.trustcap.service.accessibility_feedback as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_with_a_contact if {
	rule.applies with input as given({"serves": {"who": ["consumers"]}, "accessibility": {"standard": "EN 301 549", "status": "partly", "information": "https://example.org/a11y", "feedback": "a11y@example.org"}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["consumers"]}, "accessibility": {"standard": "EN 301 549", "status": "partly", "information": "https://example.org/a11y", "feedback": "a11y@example.org"}})
}

test_fails_without_a_contact if {
	rule.deny == {{"path": ["accessibility", "feedback"], "text": "consumers are served, and nothing says where barriers are reported"}} with input as given({"serves": {"who": ["consumers"]}, "accessibility": {"status": "full"}})
}

test_not_applicable_for_businesses_only if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}

test_not_applicable_once_retired if {
	every fields in [
		{"serves": {"who": ["consumers"]}, "accessibility": {"status": "full"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
