package trustcap.scope.isms_climate_decided_test

import data.trustcap.scope.isms_climate_decided as rule

given(fields) := trustcap.read("scopes", object.union({"system": "isms"}, fields))

test_passes_when_it_is_relevant if {
	rule.applies with input as given({"climate_relevant": true})
	count(rule.deny) == 0 with input as given({"climate_relevant": true})
}

test_passes_when_it_is_not_relevant if {
	rule.applies with input as given({"climate_relevant": false})
	count(rule.deny) == 0 with input as given({"climate_relevant": false})
}

test_fails_when_it_is_left_open if {
	rule.deny == {{"path": ["climate_relevant"], "text": "nothing says whether climate change is a relevant issue"}} with input as given({})
}

test_not_applicable_to_another_management_system if {
	every fields in [
		{},
	] {
		other := given(object.union(fields, {"system": "sms"}))
		not rule.applies with input as other
		count(rule.deny) == 0 with input as other
	}
}
