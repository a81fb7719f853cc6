# METADATA
# title: Customers know how to dispute a bill
# description: Where customers are billed, it is stated by which channel they dispute a bill, within which time they are answered, and by which clock that time runs.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.2
#   - ref: https://www.peoplecert.org
#     description: ITIL 4 Relationship management
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["itil4:service-financial-management#stated", "trust:T6.2#stated"]
#   remediation: Set `channel`, `answer_within` and `clock` in `billing/dispute`.
package trustcap.service.dispute_path

import data.trustcap.lib.service

applies if {
	service.customer_facing
	input.billing
	not input.billing.none
}

deny contains {"path": ["billing", "dispute", "channel"], "text": "customers are billed, and nothing says by which channel they dispute a bill"} if {
	applies
	not input.billing.dispute.channel
}

deny contains {"path": ["billing", "dispute", "answer_within"], "text": "nothing says within which time a dispute about a bill is answered"} if {
	applies
	input.billing.dispute.channel
	not input.billing.dispute.answer_within
}

deny contains {"path": ["billing", "dispute", "clock"], "text": "disputes about a bill are answered within {time}, and nothing says by which clock", "args": {"time": input.billing.dispute.answer_within}} if {
	applies
	not input.billing.dispute.clock
}

exempt contains {"path": ["billing"], "text": "nothing is billed"} if input.billing.none
