package trustcap.purpose.minors_verified_test

import data.trustcap.purpose.minors_verified as rule

given(how) := trustcap.read("purposes", {"basis": "consent", "minors": {"age": 16, "verified": how}})

test_passes_when_verified if {
	every how in ["declaration", "parent", "document"] {
		rule.applies with input as given(how)
		count(rule.deny) == 0 with input as given(how)
	}
}

test_fails_when_not_verified if {
	rule.deny == {{"path": ["minors", "verified"], "text": "consent of children is asked, and the consent of their parents is not verified"}} with input as given("none")
}

test_fails_when_not_stated if {
	rule.deny == {{"path": ["minors", "verified"], "text": "consent of children is asked, and nothing says how the consent of their parents is verified"}} with input as trustcap.read("purposes", {"basis": "consent", "minors": {"age": 16}})
}

test_not_applicable_on_another_basis if {
	every minors in [{"verified": "none"}, {"age": 16}] {
		case := trustcap.read("purposes", {"basis": "contract", "minors": minors})
		not rule.applies with input as case
		count(rule.deny) == 0 with input as case
	}
}

test_not_applicable_where_no_children_are_addressed if {
	case := trustcap.read("purposes", {"basis": "consent"})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
}
