# METADATA
# title: It is stated what a service brings and what it does not include
# description: "A service that customers use says what they gain from it and what it does not do. The limits belong to the description: what is left out raises expectations that nobody meets."
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.2.4
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:service-catalogue-management#stated", "itil4:business-analysis#stated", "trust:T1.2#stated"]
#   remediation: State in `outcomes` what customers gain, and in `not_included` what the service does not do.
package trustcap.service.outcomes_stated

import data.trustcap.lib.service

applies if service.customer_facing

deny contains {"path": ["outcomes"], "text": "nothing says what customers gain from the service"} if {
	applies
	not input.outcomes
}

deny contains {"path": ["not_included"], "text": "nothing says what the service does not include"} if {
	applies
	not input.not_included
}
