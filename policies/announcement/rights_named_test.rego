package trustcap.announcement.rights_named_test

import data.trustcap.announcement.rights_named as rule

given(fields) := trustcap.read("announcements", object.union({"of": "services/webmail/promise/availability/target", "to": "99.5%", "announced": "2026-10-01", "effective": "2026-11-01"}, fields))

test_passes_with_rights if {
	rule.applies with input as given({"basis": {"kind": "contract-clause", "ref": "SLA 9"}, "rights": ["terminate"]})
	count(rule.deny) == 0 with input as given({"basis": {"kind": "contract-clause", "ref": "SLA 9"}, "rights": ["terminate"]})
}

test_passes_with_an_empty_list if {
	rule.applies with input as given({"basis": {"kind": "contract-clause", "ref": "SLA 9"}, "rights": []})
	count(rule.deny) == 0 with input as given({"basis": {"kind": "contract-clause", "ref": "SLA 9"}, "rights": []})
}

test_fails_in_silence if {
	rule.deny == {{"path": ["rights"], "text": "nothing says what customers can do about the change"}} with input as given({"basis": {"kind": "contract-clause", "ref": "SLA 9"}})
}

test_fails_without_a_basis if {
	rule.deny == {{"path": ["rights"], "text": "nothing says what customers can do about the change"}} with input as given({})
}

test_not_applicable_when_free_of_effect if {
	not rule.applies with input as given({"basis": {"kind": "free-of-effect"}})
	count(rule.deny) == 0 with input as given({"basis": {"kind": "free-of-effect"}})
}
