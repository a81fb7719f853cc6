# METADATA
# title: Customers can make suggestions
# description: A service that customers use names a channel for suggestions. Those who have an idea should not have to disguise it as a complaint.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 10.2
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:continual-improvement#stated", "trust:T6.5#stated"]
#   remediation: Name the channel in `complaints/suggestions`.
package trustcap.service.suggestions_invited

import data.trustcap.lib.service

applies if service.customer_facing

deny contains {"path": ["complaints", "suggestions"], "text": "nothing says where customers make suggestions"} if {
	applies
	not input.complaints.suggestions
}
