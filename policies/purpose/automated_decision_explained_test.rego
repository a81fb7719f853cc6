package trustcap.purpose.automated_decision_explained_test

import data.trustcap.purpose.automated_decision_explained as rule

test_passes_with_an_explanation if {
	case := trustcap.read("purposes", {"automated_decision": {"effect": "significant", "logic": "Orders above the credit limit are put on hold"}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
	count(rule.exempt) == 0 with input as case
}

test_fails_without_an_explanation if {
	every effect in ["legal", "significant"] {
		rule.deny == {{
			"path": ["automated_decision", "logic"],
			"text": "a decision with legal or similarly significant effect is made by automated means, and its logic is not explained",
		}} with input as trustcap.read("purposes", {"automated_decision": {"effect": effect}})
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
