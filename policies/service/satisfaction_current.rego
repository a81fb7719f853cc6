# METADATA
# title: The satisfaction of customers is measured in time
# description: A service that customers use states at which interval their satisfaction is measured and when it was last done, and the measurement is not overdue. ISO/IEC 20000-1 requires it at planned intervals on a representative sample.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.3.2#stated", "itil4:relationship-management#stated", "trust:T4.5#stated"]
#   remediation: "Measure the satisfaction and set `satisfaction/customers: {every: …, last: …}`."
package trustcap.service.satisfaction_current

import data.trustcap.lib.service

applies if service.customer_facing

deny contains {"path": ["satisfaction", "customers"], "text": "nothing says that the satisfaction of customers is measured"} if {
	applies
	not input.satisfaction.customers
}

deny contains {"path": ["satisfaction", "customers", "every"], "text": "nothing says at which interval the satisfaction of customers is measured"} if {
	applies
	input.satisfaction.customers
	not input.satisfaction.customers.every
}

deny contains {"path": ["satisfaction", "customers", "last"], "text": "nothing says when the satisfaction of customers was last measured"} if {
	applies
	input.satisfaction.customers
	not input.satisfaction.customers.last
}

deny contains {"path": ["satisfaction", "customers", "last"], "text": "the measurement of satisfaction was due on {day}", "args": {"day": input.satisfaction.customers.due}} if {
	applies
	data.today > input.satisfaction.customers.due
}
