package trustcap.purpose.objection_told_test

import data.trustcap.purpose.objection_told as rule

test_passes_at_first_contact if {
	case := trustcap.read("purposes", {"basis": "legitimate-interest", "marketing": {"channel": "post"}, "objection": {"told": "first-contact"}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
}

test_fails_when_told_later_or_not_at_all if {
	every told in ["later", "never"] {
		case := trustcap.read("purposes", {"basis": "special-law", "marketing": {"channel": "email"}, "objection": {"told": told}})
		rule.deny == {{"path": ["objection", "told"], "text": "people are not told of the right to object with the first message"}} with input as case
	}
}

test_fails_without_a_word_on_it if {
	case := trustcap.read("purposes", {"marketing": {"channel": "email"}, "objection": {"channels": ["email"]}})
	rule.deny == {{"path": ["objection", "told"], "text": "nothing says when people are told of the right to object"}} with input as case
}

test_not_applicable_to_consent_or_without_advertising if {
	every case in [
		trustcap.read("purposes", {"basis": "consent", "marketing": {"channel": "email"}, "objection": {"told": "later"}}),
		trustcap.read("purposes", {"basis": "consent", "marketing": {"channel": "email"}}),
		trustcap.read("purposes", {"basis": "contract"}),
	] {
		not rule.applies with input as case
		count(rule.deny) == 0 with input as case
	}
}
