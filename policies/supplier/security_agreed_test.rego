package trustcap.supplier.security_agreed_test

import data.trustcap.supplier.security_agreed as rule

test_passes_when_stated if {
	rule.applies with input as trustcap.read("suppliers", {"agreement": {"security": true}})
	count(rule.deny) == 0 with input as trustcap.read("suppliers", {"agreement": {"security": true}})
}

test_fails_where_nothing_is_said if {
	rule.deny == {{"path": ["agreement", "security"], "text": "nothing says whether security and notice of incidents are agreed with the supplier"}} with input as trustcap.read("suppliers", {"agreement": {"signed": "2026-01-01"}})
}

test_fails_where_security_is_false if {
	rule.deny == {{"path": ["agreement", "security"], "text": "security and notice of incidents are not agreed with the supplier"}} with input as trustcap.read("suppliers", {"agreement": {"security": false}})
}

test_passes_where_it_is_among_the_duties_of_a_processor if count(rule.deny) == 0 with input as trustcap.read("suppliers", {"agreement": {"duties": ["security"]}})

test_not_applicable_to_a_part_of_the_organization if {
	every fields in [
		{"agreement": {"signed": "2026-01-01"}, "role": "internal"},
		{"agreement": {"security": false}, "role": "internal"},
	] {
		not rule.applies with input as trustcap.read("suppliers", fields)
		count(rule.deny) == 0 with input as trustcap.read("suppliers", fields)
	}
}

test_not_applicable_without_agreement if {
	every fields in [{"role": "supplier"}, {"agreement": "none"}] {
		not rule.applies with input as trustcap.read("suppliers", fields)
		count(rule.deny) == 0 with input as trustcap.read("suppliers", fields)
	}
}
