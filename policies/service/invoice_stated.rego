# METADATA
# title: It is stated how the bill is made up
# description: A service that customers use says whether the bill is itemized and in which formats it comes, or that nothing is billed. A bill that nobody understands costs trust with each payment.
# related_resources:
#   - ref: https://www.peoplecert.org
#     description: ITIL 4 Service financial management
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:service-financial-management#stated", "trust:T6.1#stated"]
#   remediation: "Set `billing/invoice` and `billing/format`, or `billing: none`."
package trustcap.service.invoice_stated

import data.trustcap.lib.service

applies if {
	service.customer_facing
	not input.billing.none
}

deny contains {"path": ["billing", "invoice"], "text": "nothing says whether the bill is itemized"} if {
	applies
	not input.billing.invoice
}

deny contains {"path": ["billing", "format"], "text": "nothing says in which format the bill comes"} if {
	applies
	not input.billing.format
}

deny contains {"path": ["billing", "format"], "text": "the bill comes in no format"} if {
	applies
	count(input.billing.format) == 0
}

exempt contains {"path": ["billing"], "text": "nothing is billed"} if input.billing.none
