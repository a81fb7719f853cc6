package trustcap.service.external_body_stated_test

import data.trustcap.service.external_body_stated as rule

given(fields) := trustcap.read("services", object.union({"serves": {"who": ["businesses"]}}, fields))

test_passes_when_stated if {
	rule.applies with input as given({"serves": {"who": ["consumers"]}, "complaints": {"external_body": {"en": "We do not take part"}}})
	count(rule.deny) == 0 with input as given({"serves": {"who": ["consumers"]}, "complaints": {"external_body": {"en": "We do not take part"}}})
}

test_fails_in_silence if {
	rule.deny == {{"path": ["complaints", "external_body"], "text": "consumers are served, and nothing is said about dispute resolution by an outside body"}} with input as given({"serves": {"who": ["consumers"]}, "complaints": {"channel": "email"}})
}

test_not_applicable_for_businesses_only if {
	not rule.applies with input as given({"status": "live"})
	count(rule.deny) == 0 with input as given({"status": "live"})
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
		{"serves": {"who": ["consumers"]}, "complaints": {"channel": "email"}},
	] {
		retired := given(object.union(fields, {"status": "retired"}))
		not rule.applies with input as retired
		count(rule.deny) == 0 with input as retired
	}
}
