package trustcap.purpose.email_marketing_consent_test

import data.trustcap.purpose.email_marketing_consent as rule

flags := {"address_from_sale": true, "own_similar_goods": true, "no_objection": true, "told_at_collection": true, "told_in_each_message": true}

test_passes_with_consent if {
	case := trustcap.read("purposes", {"basis": "consent", "marketing": {"channel": "email"}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
}

test_passes_with_opt_in_whatever_the_basis if {
	count(rule.deny) == 0 with input as trustcap.read("purposes", {"basis": "legitimate-interest", "choice": "opt-in", "marketing": {"channel": "sms"}})
}

test_passes_for_existing_customers if {
	every channel in ["email", "sms", "messenger"] {
		case := trustcap.read("purposes", {"basis": "special-law", "choice": "opt-out", "marketing": {"channel": channel, "existing_customer": flags}})
		count(rule.deny) == 0 with input as case
	}
}

test_fails_without_consent if {
	every channel in ["email", "sms", "messenger", "fax"] {
		case := trustcap.read("purposes", {"basis": "legitimate-interest", "choice": "opt-out", "marketing": {"channel": channel}})
		rule.deny == {{"path": ["marketing"], "text": "advertising goes out electronically without prior consent, and the exception for existing customers is not used"}} with input as case
	}
}

test_fails_by_fax_to_existing_customers if {
	case := trustcap.read("purposes", {"basis": "special-law", "marketing": {"channel": "fax", "existing_customer": flags}})
	rule.deny == {{"path": ["marketing", "existing_customer"], "text": "advertising goes out by fax without prior consent, and the exception for existing customers does not cover fax"}} with input as case
}

test_passes_by_fax_with_consent if {
	count(rule.deny) == 0 with input as trustcap.read("purposes", {"basis": "consent", "marketing": {"channel": "fax", "existing_customer": flags}})
}

test_not_applicable_to_post_phone_and_push if {
	every channel in ["post", "phone", "push"] {
		case := trustcap.read("purposes", {"basis": "legitimate-interest", "marketing": {"channel": channel}})
		not rule.applies with input as case
		count(rule.deny) == 0 with input as case
	}
}
