# METADATA
# title: The end of a channel is announced
# description: A channel of a service for customers that is about to retire has an announcement. Who used it has to learn in time where to turn instead.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.1.3
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["trust:T5.8#stated"]
#   remediation: "Announce the end of the channel under `announcements`."
package trustcap.service.channel_retirement_announced

import data.trustcap.lib.service

applies if {
	service.customer_facing
	count(retiring) > 0
}

retiring[key] := channel if {
	some key, channel in service.reachable
	channel.retires
}

announced contains key if {
	some id in data.used_by.services[input.id].announcements
	["services", _, "channels", key] = split(data.inventory.announcements[id].of, "/")
}

deny contains {"path": ["channels", key, "retires"], "text": "the channel retires on {day}, and no announcement tells of it", "args": {"day": channel.retires}} if {
	applies
	some key, channel in retiring
	not announced[key]
}
