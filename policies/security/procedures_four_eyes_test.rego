package trustcap.security.procedures_four_eyes_test

import data.trustcap.security.procedures_four_eyes as rule

test_passes_when_stated if {
	rule.applies with input as trustcap.read("security", {"procedures": {"restore": {"four_eyes": true}}})
	count(rule.deny) == 0 with input as trustcap.read("security", {"procedures": {"restore": {"four_eyes": true}}})
}

test_fails_in_silence if {
	rule.deny == {{"path": ["procedures", "restore", "four_eyes"], "text": "nothing says whether the procedure {procedure} takes a second pair of eyes", "args": {"procedure": "restore"}}} with input as trustcap.read("security", {"procedures": {"restore": {"link": "doc:restore"}}})
}

test_fails_where_one_person_suffices if {
	rule.deny == {{"path": ["procedures", "restore", "four_eyes"], "text": "the procedure {procedure} takes no second pair of eyes", "args": {"procedure": "restore"}}} with input as trustcap.read("security", {"procedures": {"restore": {"four_eyes": false}}})
}

test_not_applicable_without_procedures if {
	not rule.applies with input as trustcap.read("security", {})
	count(rule.deny) == 0 with input as trustcap.read("security", {})
}
