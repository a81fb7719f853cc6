# METADATA
# title: It is stated when a service was last accepted
# description: A service for customers with acceptance criteria says when it was last accepted by them. Criteria that were never applied protect nobody.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.2.3
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:service-validation-and-testing#stated", "trust:T3.3#stated"]
#   remediation: "State the day in `acceptance/last`."
package trustcap.service.acceptance_dated

import data.trustcap.lib.service

applies if {
	service.customer_facing
	input.acceptance
}

deny contains {"path": ["acceptance", "last"], "text": "nothing says when the service was last accepted"} if {
	applies
	not input.acceptance.last
}

deny contains {"path": ["acceptance", "last"], "text": "the acceptance lies on a day to come ({day})", "args": {"day": input.acceptance.last}} if {
	applies
	input.acceptance.last > data.today
}
