# METADATA
# title: Complaints are answered within a stated time
# description: Where customers can complain, it is stated within which time they are answered and by which clock that time runs. An answer without a date is a hope.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.2
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["itil4:relationship-management#stated", "trust:T6.5#stated"]
#   remediation: Set `complaints/answer_within` and `complaints/clock`.
package trustcap.service.complaint_deadline

import data.trustcap.lib.service

applies if {
	service.customer_facing
	input.complaints
}

deny contains {"path": ["complaints", "answer_within"], "text": "nothing says within which time complaints are answered"} if {
	applies
	not input.complaints.answer_within
}

deny contains {"path": ["complaints", "clock"], "text": "complaints are answered within {time}, and nothing says by which clock", "args": {"time": input.complaints.answer_within}} if {
	applies
	not input.complaints.clock
}
