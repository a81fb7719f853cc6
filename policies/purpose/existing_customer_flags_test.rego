package trustcap.purpose.existing_customer_flags_test

import data.trustcap.purpose.existing_customer_flags as rule

all := {"address_from_sale": true, "own_similar_goods": true, "no_objection": true, "told_at_collection": true, "told_in_each_message": true}

test_passes_with_all_five if {
	case := trustcap.read("purposes", {"basis": "special-law", "marketing": {"channel": "email", "existing_customer": all}})
	rule.applies with input as case
	count(rule.deny) == 0 with input as case
}

test_fails_when_address_from_sale_is_not_stated if {
	flags := object.remove(all, ["address_from_sale"])
	rule.deny == {{
		"path": ["marketing", "existing_customer", "address_from_sale"],
		"text": "the exception for existing customers is used, and it is not stated that the address comes from a sale",
	}} with input as trustcap.read("purposes", {"marketing": {"channel": "email", "existing_customer": flags}})
}

test_fails_when_own_similar_goods_is_false if {
	flags := object.union(all, {"own_similar_goods": false})
	rule.deny == {{
		"path": ["marketing", "existing_customer", "own_similar_goods"],
		"text": "the exception for existing customers is used, and it is not stated that only own similar goods or services are advertised",
	}} with input as trustcap.read("purposes", {"marketing": {"channel": "email", "existing_customer": flags}})
}

test_fails_when_no_objection_is_not_stated if {
	flags := object.remove(all, ["no_objection"])
	rule.deny == {{
		"path": ["marketing", "existing_customer", "no_objection"],
		"text": "the exception for existing customers is used, and it is not stated that those who objected are left out",
	}} with input as trustcap.read("purposes", {"marketing": {"channel": "email", "existing_customer": flags}})
}

test_fails_when_told_at_collection_is_false if {
	flags := object.union(all, {"told_at_collection": false})
	rule.deny == {{
		"path": ["marketing", "existing_customer", "told_at_collection"],
		"text": "the exception for existing customers is used, and it is not stated that people are told of their right to object when the address is collected",
	}} with input as trustcap.read("purposes", {"marketing": {"channel": "email", "existing_customer": flags}})
}

test_fails_when_told_in_each_message_is_not_stated if {
	flags := object.remove(all, ["told_in_each_message"])
	rule.deny == {{
		"path": ["marketing", "existing_customer", "told_in_each_message"],
		"text": "the exception for existing customers is used, and it is not stated that each message tells of the right to object",
	}} with input as trustcap.read("purposes", {"marketing": {"channel": "email", "existing_customer": flags}})
}

test_not_applicable_without_the_exception if {
	case := trustcap.read("purposes", {"basis": "consent", "marketing": {"channel": "email"}})
	not rule.applies with input as case
	count(rule.deny) == 0 with input as case
}
