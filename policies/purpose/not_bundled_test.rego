package trustcap.purpose.not_bundled_test

import data.trustcap.purpose.not_bundled as rule

given(basis, bundled) := trustcap.read("purposes", {"basis": basis, "device": {"access": false}, "bundled_with": bundled})

test_passes_when_none_is_bundled if {
	rule.applies with input as given("consent", [])
	count(rule.deny) == 0 with input as given("consent", [])
	count(rule.exempt) == 0 with input as given("consent", [])
}

test_fails_when_bundled if {
	rule.deny == {
		{"path": ["bundled_with", "ads"], "text": "consent is asked, and the purpose {purpose} can only be accepted together with it", "args": {"purpose": "ads"}},
		{"path": ["bundled_with", "survey"], "text": "consent is asked, and the purpose {purpose} can only be accepted together with it", "args": {"purpose": "survey"}},
	} with input as given("consent", ["ads", "survey"])
}

test_not_applicable_without_consent if {
	not rule.applies with input as given("contract", ["ads"])
	count(rule.deny) == 0 with input as given("contract", ["ads"])
	rule.exempt == {{"path": ["basis"], "text": "the processing does not rest on consent, and nothing is stored or read on the device by consent"}} with input as given("contract", ["ads"])
}

test_not_applicable_where_it_is_not_stated if not rule.applies with input as trustcap.read("purposes", {"basis": "consent"})
