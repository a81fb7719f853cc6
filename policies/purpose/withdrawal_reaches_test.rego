package trustcap.purpose.withdrawal_reaches_test

import data.trustcap.purpose.withdrawal_reaches as rule

parties := trustcap.inventory({"suppliers": {"mailer": {"role": "processor"}, "tracker": {"title": "Tracker Ltd."}, "print-shop": {"role": "internal"}}})

given(basis, recipients, reached) := trustcap.read("purposes", {"basis": basis, "recipients": recipients, "withdrawal_reaches": reached})

test_passes_when_all_are_reached if {
	case := given("consent", ["suppliers/mailer", "suppliers/print-shop", {"name": "Tax office", "kind": "authority"}], ["mailer"])
	rule.applies with input as case with data.inventory as parties
	count(rule.deny) == 0 with input as case with data.inventory as parties
}

test_fails_for_each_that_is_not_reached if {
	rule.deny == {
		{"path": ["withdrawal_reaches", "mailer"], "text": "data given by consent goes to {supplier}, and nothing says that a withdrawal reaches it", "args": {"supplier": "mailer"}},
		{"path": ["withdrawal_reaches", "tracker"], "text": "data given by consent goes to {supplier}, and nothing says that a withdrawal reaches it", "args": {"supplier": "tracker"}},
	} with input as trustcap.read("purposes", {"basis": "consent", "recipients": ["suppliers/mailer", "suppliers/tracker"]}) with data.inventory as parties
}

test_not_applicable_without_suppliers if {
	every recipients in [[], ["suppliers/print-shop"], [{"name": "Tax office", "kind": "authority"}]] {
		case := given("consent", recipients, [])
		not rule.applies with input as case with data.inventory as parties
		count(rule.deny) == 0 with input as case with data.inventory as parties
	}
}

test_not_applicable_without_consent if {
	case := given("contract", ["suppliers/mailer"], [])
	not rule.applies with input as case with data.inventory as parties
	count(rule.deny) == 0 with input as case with data.inventory as parties
}
