# METADATA
# title: Customers learn when and how they are told of an incident
# description: >-
#   Customers have to act themselves after an incident, so they ask for the time and the channel
#   of the notice beforehand. That both are stated is trustcap's own rule.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.24
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["trust:T8.9#stated"]
#   remediation: Add a notice to `customers` with `within`, `from` and `channel` in `breach/notices`.
package trustcap.organization.breach_customers_told

deny contains {"path": ["breach", "notices", "customers"], "text": "nothing says when and how customers are told of an incident"} if not input.breach.notices.customers

deny contains {"path": ["breach", "notices", "customers", "within"], "text": "nothing says within which time customers are told of an incident"} if {
	input.breach.notices.customers
	not input.breach.notices.customers.within
}

deny contains {"path": ["breach", "notices", "customers", "from"], "text": "nothing says from when the time for telling customers of an incident runs"} if {
	input.breach.notices.customers
	not input.breach.notices.customers.from
}

deny contains {"path": ["breach", "notices", "customers", "channel"], "text": "nothing says by which channel customers are told of an incident"} if {
	input.breach.notices.customers
	not input.breach.notices.customers.channel
}
