# METADATA
# title: Channels hand over to channels that are open
# description: A channel hands over to, or can be used together with, channels of the same service that are open. A hand-over to a channel that is gone ends the conversation.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.1
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.2
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["itil4:service-desk#stated", "trust:T2.5#stated", "trust:T5.5#stated"]
#   remediation: "Name in `handover_to` and `parallel_with` channels of this service that are open."
package trustcap.service.channels_linked

import data.trustcap.lib.service

applies if {
	service.in_use
	count(links) > 0
}

links[key].handover_to contains other if {
	some key, channel in service.reachable
	some other in channel.handover_to
}

links[key].parallel_with contains other if {
	some key, channel in service.reachable
	some other in channel.parallel_with
}

deny contains {"path": ["channels", key, field, other], "text": "the service has no open channel {other}", "args": {"other": other}} if {
	applies
	some key, fields in links
	some field, others in fields
	some other in others
	not service.reachable[other]
}
