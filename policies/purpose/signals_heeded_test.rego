package trustcap.purpose.signals_heeded_test

import data.trustcap.purpose.signals_heeded as rule

given(more) := trustcap.read("purposes", object.union({"nature": "advertising", "choice": "opt-out"}, more))

test_passes_when_heeded if {
	rule.applies with input as given({"signals": ["dnt", "gpc"]})
	count(rule.deny) == 0 with input as given({"signals": ["dnt", "gpc"]})
}

test_fails_when_not_heeded if {
	every more in [{}, {"signals": ["dnt"]}, {"nature": "social-media"}, {"choice": "opt-in", "regions": {"DE": "denied", "US": "granted"}}] {
		rule.applies with input as given(more)
		rule.deny == {{"path": ["signals"], "text": "advertising is on until people object, and the signal of their browser does not count as an objection"}} with input as given(more)
	}
}

test_not_applicable_to_opt_in_messages_and_other_purposes if {
	every more in [{"choice": "opt-in"}, {"choice": "opt-in", "regions": {"US": "denied"}}, {"marketing": {"channel": "email"}}, {"nature": "security"}] {
		not rule.applies with input as given(more)
		count(rule.deny) == 0 with input as given(more)
	}
}
