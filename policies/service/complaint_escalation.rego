# METADATA
# title: Complaints that are not settled go to a named role
# description: Where customers can complain, it is stated to whom a complaint goes when it is not settled in the normal way. ISO/IEC 20000-1 requires a method of escalation.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.3.2#stated", "itil4:relationship-management#stated", "trust:T6.5#stated"]
#   remediation: Name the role in `complaints/escalation`.
package trustcap.service.complaint_escalation

import data.trustcap.lib.service

applies if {
	service.customer_facing
	input.complaints
}

deny contains {"path": ["complaints", "escalation"], "text": "nothing says to whom a complaint goes that is not settled"} if {
	applies
	not input.complaints.escalation
}
