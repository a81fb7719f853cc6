# METADATA
# title: It is stated what customers can do when a change harms them
# description: A service that customers use says whether they can object to a change, terminate, or stay on the old terms; the empty list says that there is no such right beyond the law.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.3
#   - ref: https://www.gesetze-im-internet.de/bgb/__327r.html
#     description: § 327r BGB
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["trust:T4.2#stated"]
#   remediation: Set `changes/rights`, for example `[object, terminate]`, or `[]`.
package trustcap.service.change_rights

import data.trustcap.lib.service

applies if service.customer_facing

deny contains {"path": ["changes", "rights"], "text": "nothing says what customers can do when a change harms them"} if {
	applies
	not input.changes.rights
}
