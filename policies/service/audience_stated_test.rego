package trustcap.service.audience_stated_test

import data.trustcap.service.audience_stated as rule

test_passes_with_an_audience if {
	count(rule.deny) == 0 with input as trustcap.read("services", {"serves": {"who": ["internal"]}})
}

test_fails_with_an_empty_audience if {
	rule.deny == {{"path": ["serves", "who"], "text": "the service serves nobody"}} with input as trustcap.read("services", {"serves": {"who": []}})
}

test_looks_at_every_service if {
	rule.deny == {{"path": ["serves", "who"], "text": "nothing says whom the service serves"}} with input as trustcap.read("services", {"status": "planned"})
}
