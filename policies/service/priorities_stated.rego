# METADATA
# title: It is stated how fast requests are answered and solved
# description: A service that customers use states its priorities with the time to respond and the time to resolve. Customers then know what to expect before something fails.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.1
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.2
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:incident-management#stated", "itil4:service-request-management#stated", "trust:T5.3#stated"]
#   remediation: "State `support/priorities`, for example `P1: {respond: PT30M, resolve: PT4H, clock: around-the-clock}`."
package trustcap.service.priorities_stated

import data.trustcap.lib.service

applies if service.customer_facing

deny contains {"path": ["support", "priorities"], "text": "customers use the service, and no priorities are stated"} if {
	applies
	not input.support.priorities
}

deny contains {"path": ["support", "priorities", id, "respond"], "text": "the priority has no response time"} if {
	applies
	some id, priority in input.support.priorities
	not priority.respond
}

deny contains {"path": ["support", "priorities", id, "resolve"], "text": "the priority has no resolution time"} if {
	applies
	some id, priority in input.support.priorities
	not priority.resolve
}
