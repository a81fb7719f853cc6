package trustcap.purpose.profiling_explained_test

import data.trustcap.purpose.profiling_explained as rule

test_passes_when_explained if {
	every decision in ["none", {"effect": "minor"}] {
		case := trustcap.read("purposes", {"profiling": true, "description": {"en": "We group orders by region."}, "automated_decision": decision})
		rule.applies with input as case
		count(rule.deny) == 0 with input as case
		count(rule.exempt) == 0 with input as case
	}
}

test_fails_in_silence if {
	rule.deny == {
		{"path": ["description"], "text": "people are profiled, and nothing describes it to them"},
		{"path": ["automated_decision"], "text": "people are profiled, and nothing says whether a decision is made by it"},
	} with input as trustcap.read("purposes", {"profiling": true})
}

test_not_applicable_without_profiling if {
	case := trustcap.read("purposes", {"profiling": false})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
	rule.exempt == {{"path": ["profiling"], "text": "nobody is profiled"}} with input as case
}

test_not_applicable_where_it_is_not_stated if {
	case := trustcap.read("purposes", {"basis": "contract"})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
	count(rule.exempt) == 0 with input as case
}
