package trustcap.dataset.dpia_decided_test

import data.trustcap.dataset.dpia_decided as rule

undecided := {{"path": ["dpia", "required"], "text": "special categories or data on criminal convictions are held, and it is not decided whether an impact assessment is required"}}

test_fails_where_it_is_not_decided if {
	rule.deny == undecided with input as trustcap.read("datasets", {"personal": {"special": ["health"]}})
	rule.deny == undecided with input as trustcap.read("datasets", {"personal": {"criminal": true}})
	rule.deny == undecided with input as trustcap.read("datasets", {"personal": {"special": ["health"]}, "dpia": {"reason": "few people"}})
}

test_fails_where_no_reason_is_given if {
	rule.deny == {{"path": ["dpia", "reason"], "text": "an impact assessment is declared not to be required, and no reason is given"}} with input as trustcap.read("datasets", {"personal": {"special": ["health"]}, "dpia": {"required": false}})
}

test_passes_where_it_is_required if {
	rule.applies with input as trustcap.read("datasets", {"personal": {"special": ["health"]}, "dpia": {"required": true}})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": {"special": ["health"]}, "dpia": {"required": true}})
}

test_passes_where_it_is_not_required_for_a_reason if {
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": {"criminal": true}, "dpia": {"required": false, "reason": "few people"}})
}

test_not_applicable_to_other_data if {
	not rule.applies with input as trustcap.read("datasets", {"personal": {"categories": ["contact"], "special": [], "criminal": false}})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": {"categories": ["contact"], "special": [], "criminal": false}})
	count(rule.deny) == 0 with input as trustcap.read("datasets", {"personal": {"categories": ["contact"]}, "dpia": {"required": false}})
	count(rule.exempt) == 0 with input as trustcap.read("datasets", {"personal": {"categories": ["contact"], "special": [], "criminal": false}})
}

test_not_applicable_without_personal_data if {
	not rule.applies with input as trustcap.read("datasets", {"personal": "none"})
	rule.exempt == {{"path": ["personal"], "text": "no personal data is held"}} with input as trustcap.read("datasets", {"personal": "none"})
}
