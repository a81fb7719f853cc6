# METADATA
# title: Acceptance criteria and their approver are named
# description: A service that customers use refers to its acceptance criteria and says who approves. Without criteria a release is a matter of mood.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.2.1
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.2.3
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.29
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:service-validation-and-testing#stated", "trust:T3.3#stated"]
#   remediation: Refer to the criteria in `acceptance/criteria` and name the role in `acceptance/approver`.
package trustcap.service.acceptance_approved

import data.trustcap.lib.service

applies if service.customer_facing

deny contains {"path": ["acceptance"], "text": "nothing says by which criteria the service is accepted, and by whom"} if {
	applies
	not input.acceptance
}

deny contains {"path": ["acceptance", "criteria"], "text": "no acceptance criteria are named"} if {
	applies
	input.acceptance
	not input.acceptance.criteria
}

deny contains {"path": ["acceptance", "approver"], "text": "nothing says who approves the acceptance"} if {
	applies
	input.acceptance
	not input.acceptance.approver
}
