package trustcap.purpose.automated_decision_reviewed_test

import data.trustcap.purpose.automated_decision_reviewed as rule

test_passes_with_review_by_a_person if {
	case := trustcap.read("purposes", {"automated_decision": {"effect": "legal", "human_review": true}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
	count(rule.exempt) == 0 with input as case
}

test_fails_without_review_by_a_person if {
	every decision in [{"effect": "legal"}, {"effect": "significant", "human_review": false}] {
		rule.deny == {{
			"path": ["automated_decision", "human_review"],
			"text": "a decision with legal or similarly significant effect is made by automated means, and no review by a person is provided for",
		}} with input as trustcap.read("purposes", {"automated_decision": decision})
	}
}

test_not_applicable_to_none_and_to_a_minor_effect if {
	every decision in ["none", {"effect": "minor"}] {
		case := trustcap.read("purposes", {"automated_decision": decision})
		not rule.applies with input as case
		count(rule.deny) == 0 with input as case
		rule.exempt == {{"path": ["automated_decision"], "text": "no decision with legal or similarly significant effect is made by automated means"}} with input as case
	}
}

test_not_applicable_and_not_exempt_where_it_is_not_stated if {
	case := trustcap.read("purposes", {"basis": "contract"})
	not rule.applies with input as case
	count(rule.exempt) == 0 with input as case
}
