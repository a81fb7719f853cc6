# METADATA
# title: The support ladder ends with a person
# description: A service that customers use states its support tiers from the first step to the last, the last of them a line of people, and who decides on escalation. So customers know the way before they need it.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.1
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.2
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["itil4:incident-management#stated", "itil4:service-desk#stated", "trust:T5.1#stated"]
#   remediation: State `support/tiers` with a line of people as the last, and the deciding role in `support/escalation`.
package trustcap.service.support_ladder

import data.trustcap.lib.service

applies if service.customer_facing

deny contains {"path": ["support", "tiers"], "text": "customers use the service, and no support tiers are stated"} if {
	applies
	not input.support.tiers
}

deny contains {"path": ["support", "tiers"], "text": "no support tier is stated"} if {
	applies
	count(input.support.tiers) == 0
}

deny contains {"path": ["support", "tiers", last], "text": "the last support tier is {tier}, which is no line of people of the provider", "args": {"tier": {"word": last}}} if {
	applies
	last := input.support.tiers[count(input.support.tiers) - 1]
	not people[last]
}

deny contains {"path": ["support", "escalation"], "text": "nothing says who decides on escalation"} if {
	applies
	not input.support.escalation
}

people := {"first-line", "second-line", "third-line"}
