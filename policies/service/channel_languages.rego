# METADATA
# title: Channels state their languages
# description: Each open channel of a service for customers says in which languages it works. Without that nobody can tell whether everybody is served.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.2
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:service-desk#stated", "trust:T5.2#stated"]
#   remediation: Set `languages` of the channel, for example `[de, en]`.
package trustcap.service.channel_languages

import data.trustcap.lib.service

applies if {
	service.customer_facing
	count(service.reachable) > 0
}

deny contains {"path": ["channels", key, "languages"], "text": "nothing says in which languages this channel works"} if {
	applies
	some key, channel in service.reachable
	not channel.languages
}
