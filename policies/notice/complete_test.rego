package trustcap.notice.complete_test

import data.trustcap.notice.complete as rule

given(said) := trustcap.read("privacy_notices", {"art13": said})

test_passes_when_complete if {
	rule.applies with input as given("complete")
	count(rule.deny) == 0 with input as given("complete")
	count(rule.unknown) == 0 with input as given("complete")
	count(rule.exempt) == 0 with input as given("complete")
}

test_fails_when_incomplete if {
	rule.applies with input as given("incomplete")
	rule.deny == {{"path": ["art13"], "text": "the privacy notice lacks some of the information of Art. 13 GDPR"}} with input as given("incomplete")
	count(rule.unknown) == 0 with input as given("incomplete")
}

test_unknown_when_not_stated if {
	rule.applies with input as trustcap.read("privacy_notices", {"version": "4"})
	count(rule.deny) == 0 with input as trustcap.read("privacy_notices", {"version": "4"})
	rule.unknown == {{"path": ["art13"], "text": "nothing says whether the privacy notice holds all the information of Art. 13 GDPR"}} with input as trustcap.read("privacy_notices", {"version": "4"})
}

test_not_applicable_where_nothing_is_collected_from_the_person if {
	not rule.applies with input as given("not-applicable")
	count(rule.deny) == 0 with input as given("not-applicable")
	rule.exempt == {{"path": ["art13"], "text": "none of the data is collected from the person"}} with input as given("not-applicable")
}
