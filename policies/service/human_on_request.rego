# METADATA
# title: Who talks to a machine can ask for a person
# description: Where a machine answers customers, they can ask for a person. A bot without a way out is a wall.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.1
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["trust:T5.4#stated"]
#   remediation: "Offer a person on request and set `automated/human_on_request: true` of the channel."
package trustcap.service.human_on_request

import data.trustcap.lib.service

applies if {
	service.customer_facing
	count(service.machines) > 0
}

deny contains {"path": ["channels", key, "automated", "human_on_request"], "text": "a machine answers on this channel, and nothing says that customers can ask for a person"} if {
	applies
	some key in service.machines
	not input.channels[key].automated.human_on_request
}
