package trustcap.purpose.objection_offered_test

import data.trustcap.purpose.objection_offered as rule

test_passes_with_a_way_to_object if {
	case := trustcap.read("purposes", {"basis": "legitimate-interest", "marketing": {"channel": "post"}, "objection": {"channels": ["email"]}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
}

test_fails_without_a_way_to_object if {
	every case in [
		trustcap.read("purposes", {"basis": "legitimate-interest", "marketing": {"channel": "post"}}),
		trustcap.read("purposes", {"basis": "special-law", "marketing": {"channel": "email"}, "objection": "none"}),
		trustcap.read("purposes", {"marketing": {"channel": "post"}, "objection": {"channels": []}}),
	] {
		rule.deny == {{"path": ["objection"], "text": "advertising is sent without consent, and no way to object is named"}} with input as case
	}
}

test_not_applicable_to_consent if {
	case := trustcap.read("purposes", {"basis": "consent", "marketing": {"channel": "email"}})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
}

test_not_applicable_without_advertising if {
	case := trustcap.read("purposes", {"basis": "legitimate-interest"})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
}
