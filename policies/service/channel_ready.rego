# METADATA
# title: Channels open when they are ready
# description: A channel that says since when it is open also says when people, answers and measures for it were found ready, and that day is not the later one.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.2
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["trust:T5.8#stated"]
#   remediation: "State in `readiness` of the channel when it was found ready."
package trustcap.service.channel_ready

import data.trustcap.lib.service

applies if {
	service.in_use
	count(dated) > 0
}

dated[key] := channel if {
	some key, channel in service.reachable
	channel.since
}

deny contains {"path": ["channels", key, "readiness"], "text": "the channel has been open since {day}, and nothing says that it was found ready", "args": {"day": channel.since}} if {
	applies
	some key, channel in dated
	not channel.readiness
}

deny contains {"path": ["channels", key, "readiness"], "text": "the channel has been open since {day} and was found ready only on {ready}", "args": {"day": channel.since, "ready": channel.readiness}} if {
	applies
	some key, channel in dated
	channel.readiness > channel.since
}
