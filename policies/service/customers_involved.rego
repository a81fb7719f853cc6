# METADATA
# title: Customers take part when journeys are walked
# description: At least one customer journey was walked with customers. Those who built the service find their way; only customers show where others do not.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.2
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:service-design#stated", "trust:T2.1#stated", "trust:T4.3#stated"]
#   remediation: "Walk a journey with customers and state `customers_involved`."
package trustcap.service.customers_involved

import data.trustcap.lib.service

applies if {
	service.customer_facing
	some journey in input.journeys
	journey.walked
}

with_customers if {
	some journey in input.journeys
	journey.walked
	journey.customers_involved > 0
}

deny contains {"path": ["journeys"], "text": "no journey was walked with customers"} if {
	applies
	not with_customers
}
