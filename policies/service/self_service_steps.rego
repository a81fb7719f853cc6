# METADATA
# title: It is stated which steps customers take themselves
# description: For finding, ordering, tracking, changing, paying and cancelling a service, the declaration says by which channel customers do it themselves, or that they cannot. Silence leaves them to find out.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.2
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:service-request-management#stated", "trust:T1.5#stated"]
#   remediation: State each step in `self_service` with its channel, or write `none`.
package trustcap.service.self_service_steps

import data.trustcap.lib.service

applies if service.customer_facing

steps contains step if {
	some step in ["find", "order", "track", "change", "cancel"]
}

steps contains "pay" if not input.billing.none

deny contains {"path": ["self_service", step], "text": "nothing says whether customers take this step themselves"} if {
	applies
	some step in steps
	not input.self_service[step]
}
