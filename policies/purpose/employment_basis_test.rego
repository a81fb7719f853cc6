package trustcap.purpose.employment_basis_test

import data.trustcap.purpose.employment_basis as rule

given(employment) := trustcap.read("purposes", {"nature": "employment", "employment": employment})

test_passes_with_a_basis if {
	every employment in [{"basis_detail": "contract"}, {"basis_detail": "collective-agreement", "agreement": "Works agreement on time recording"}] {
		rule.applies with input as given(employment)
		count(rule.deny) == 0 with input as given(employment)
		count(rule.exempt) == 0 with input as given(employment)
	}
}

test_fails_without_a_basis if {
	rule.deny == {{"path": ["employment", "basis_detail"], "text": "data of employees is processed, and nothing says whether contract, collective agreement or law bears it"}} with input as given({"works_council": "agreed"})
}

test_fails_without_the_agreement if {
	rule.deny == {{"path": ["employment", "agreement"], "text": "the processing rests on a collective agreement, and the agreement is not named"}} with input as given({"basis_detail": "collective-agreement"})
}

test_not_applicable_outside_employment if {
	every employment in [{"works_council": "agreed"}, {"basis_detail": "collective-agreement"}] {
		case := trustcap.read("purposes", {"nature": "billing", "employment": employment})
		not rule.applies with input as case
		count(rule.deny) == 0 with input as case
		rule.exempt == {{"path": ["nature"], "text": "the purpose does not concern employment"}} with input as case
	}
}

test_not_applicable_where_the_nature_is_not_stated if {
	case := trustcap.read("purposes", {"basis": "contract"})
	not rule.applies with input as case
	count(rule.exempt) == 0 with input as case
}
