# METADATA
# title: The channel that a customer prefers is used
# description: Where it is stated whether the preferred channel is recorded, it is recorded and used. Asking for a preference and passing it over is worse than not asking.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.2
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["trust:T5.8#stated"]
#   remediation: "Record the preferred channel and set `preferred_channel: true`."
package trustcap.service.preferred_channel_used

import data.trustcap.lib.service

applies if {
	service.customer_facing
	is_boolean(input.preferred_channel)
}

deny contains {"path": ["preferred_channel"], "text": "the channel that a customer prefers is not used"} if {
	applies
	not input.preferred_channel
}
