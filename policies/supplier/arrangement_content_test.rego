package trustcap.supplier.arrangement_content_test

import data.trustcap.supplier.arrangement_content as rule

given(arrangement) := trustcap.read("suppliers", {"role": "joint-controller", "arrangement": arrangement})

uninformed := {"path": ["arrangement", "who_informs"], "text": "the arrangement does not settle who informs people of the processing"}

unanswered := {"path": ["arrangement", "who_answers"], "text": "the arrangement does not settle who answers requests of data subjects"}

test_passes_when_settled if {
	case := given({"who_informs": "us", "who_answers": "both"})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
	count(rule.exempt) == 0 with input as case
}

test_fails_when_nothing_is_settled if rule.deny == {uninformed, unanswered} with input as given({"signed": "2025-02-01"})

test_fails_when_one_is_left_open if {
	rule.deny == {uninformed} with input as given({"who_answers": "us"})
	rule.deny == {unanswered} with input as given({"who_informs": "us"})
}

test_not_applicable_without_an_arrangement if {
	case := trustcap.read("suppliers", {"role": "joint-controller"})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
	count(rule.exempt) == 0 with input as case
}

test_not_applicable_in_another_role if {
	case := trustcap.read("suppliers", {"role": "processor", "arrangement": {"signed": "2025-02-01"}})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
	rule.exempt == {{"path": ["role"], "text": "the supplier is declared not to be a joint controller"}} with input as case
}

test_not_applicable_without_role if {
	count(rule.exempt) == 0 with input as trustcap.read("suppliers", {"title": "Fan page Ltd."})
}
