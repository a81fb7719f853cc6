# METADATA
# title: Advertising to existing customers meets all five conditions
# description: >-
#   Advertising to existing customers without consent requires all conditions of § 7(3) UWG at
#   once: the address comes from a sale, own similar goods or services, no objection, and a
#   notice of the right to object both when the address is collected and in each message. A free
#   account with a commercial aim can count as a sale (C-654/23).
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/uwg_2004/__7.html
#     description: § 7(3) UWG
#   - ref: https://eur-lex.europa.eu/eli/dir/2002/58/oj
#     description: Directive 2002/58/EC Art. 13
#   - ref: https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62023CJ0654
#     description: CJEU, 13 November 2025, C-654/23 (Inteligo Media)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["trust:T7.3#stated", "trust:T7.4#stated"]
#   remediation: >-
#     Meet the condition and state it as `true` in `marketing/existing_customer`, or ask for
#     consent.
package trustcap.purpose.existing_customer_flags

applies if input.marketing.existing_customer

deny contains {"path": ["marketing", "existing_customer", "address_from_sale"], "text": "the exception for existing customers is used, and it is not stated that the address comes from a sale"} if {
	applies
	not input.marketing.existing_customer.address_from_sale
}

deny contains {"path": ["marketing", "existing_customer", "own_similar_goods"], "text": "the exception for existing customers is used, and it is not stated that only own similar goods or services are advertised"} if {
	applies
	not input.marketing.existing_customer.own_similar_goods
}

deny contains {"path": ["marketing", "existing_customer", "no_objection"], "text": "the exception for existing customers is used, and it is not stated that those who objected are left out"} if {
	applies
	not input.marketing.existing_customer.no_objection
}

deny contains {"path": ["marketing", "existing_customer", "told_at_collection"], "text": "the exception for existing customers is used, and it is not stated that people are told of their right to object when the address is collected"} if {
	applies
	not input.marketing.existing_customer.told_at_collection
}

deny contains {"path": ["marketing", "existing_customer", "told_in_each_message"], "text": "the exception for existing customers is used, and it is not stated that each message tells of the right to object"} if {
	applies
	not input.marketing.existing_customer.told_in_each_message
}
