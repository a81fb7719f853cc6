# METADATA
# title: It is stated how customers start
# description: "A service that customers use says how onboarding works: the steps, how long it takes and whom to ask. The first days decide what customers expect of all the others."
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.2
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.2
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:service-request-management#stated", "itil4:service-design#stated", "trust:T3.1#stated"]
#   remediation: State `steps`, `duration` and `contact` in `onboarding`.
package trustcap.service.onboarding_stated

import data.trustcap.lib.service

applies if service.customer_facing

deny contains {"path": ["onboarding"], "text": "nothing says how customers start with the service"} if {
	applies
	not input.onboarding
}

deny contains {"path": ["onboarding", "steps"], "text": "nothing says which steps onboarding has"} if {
	applies
	input.onboarding
	not input.onboarding.steps
}

deny contains {"path": ["onboarding", "duration"], "text": "nothing says how long onboarding takes"} if {
	applies
	input.onboarding
	not input.onboarding.duration
}

deny contains {"path": ["onboarding", "contact"], "text": "nothing says whom to ask during onboarding"} if {
	applies
	input.onboarding
	not input.onboarding.contact
}
