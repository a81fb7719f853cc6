# METADATA
# title: Channels with people state their hours
# description: A channel on which a person answers says at which hours. Customers should learn them before they call.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.1
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["itil4:service-desk#stated", "trust:T5.2#stated"]
#   remediation: Set `hours` of the channel, for example `Mo-Fr 08:00-18:00; PH off` or `24/7`.
package trustcap.service.channel_hours

import data.trustcap.lib.service

applies if {
	service.customer_facing
	count(attended) > 0
}

attended contains key if {
	some key, channel in service.staffed
	channel.kind != "post"
}

deny contains {"path": ["channels", key, "hours"], "text": "a person answers on this channel, and nothing says at which hours"} if {
	applies
	some key in attended
	not input.channels[key].hours
}
