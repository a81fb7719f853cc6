package trustcap.service.accessibility_stated_test

import data.trustcap.service.accessibility_stated as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"serves": {"who": ["consumers"]}, "accessibility": {"standard": "EN 301 549", "status": "partly", "information": "https://example.org/a11y", "feedback": "a11y@example.org"}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["consumers"]}, "accessibility": {"standard": "EN 301 549", "status": "partly", "information": "https://example.org/a11y", "feedback": "a11y@example.org"}})
}

test_fails_in_silence if {
	rule.deny == {
		{"path": ["accessibility", "status"], "text": "consumers are served, and nothing says how accessible the service is"},
		{"path": ["accessibility", "standard"], "text": "consumers are served, and nothing says by which standard accessibility is judged"},
		{"path": ["accessibility", "information"], "text": "consumers are served, and nothing says where the information on accessibility stands"},
	} with input as given({"serves": {"who": ["consumers"]}})
}

test_fails_when_not_tested if {
	rule.deny == {{"path": ["accessibility", "status"], "text": "consumers are served, and the accessibility of the service is not tested"}} with input as given({"serves": {"who": ["consumers"]}, "accessibility": {"standard": "EN 301 549", "status": "not-tested", "information": "https://example.org/a11y", "feedback": "a11y@example.org"}})
}

test_not_applicable_for_businesses_only if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
}

test_not_applicable_when_retired if {
	not rule.applies with input as given({"serves": {"who": ["consumers"]}, "status": "retired"})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["consumers"]}, "status": "retired"})
}

test_exempt_when_not_offered_to_consumers if {
	rule.exempt == {{"path": ["serves", "who"], "text": "it is not offered to consumers"}} with input as given({})
}

test_not_exempt_for_consumers_or_in_silence if {
	count(rule.exempt) == 0 with input as given({"serves": {"who": ["consumers", "businesses"]}})
	count(rule.exempt) == 0 with input as trustcap.read("services", {"status": "live"})
}

test_not_applicable_once_retired if {
	every fields in [
		{"serves": {"who": ["consumers"]}},
		{"serves": {"who": ["consumers"]}, "accessibility": {"standard": "EN 301 549", "status": "not-tested", "information": "https://example.org/a11y", "feedback": "a11y@example.org"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
