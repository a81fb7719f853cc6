# METADATA
# title: It is stated on which devices a channel works
# description: Where one channel says on which devices it works, every digital channel does. Who plans to change from desk to phone midway has to know.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.2.4
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:service-desk#stated", "trust:T2.5#stated"]
#   remediation: "State `devices` of the channel."
package trustcap.service.channel_devices_stated

import data.trustcap.lib.service

applies if {
	service.in_use
	some channel in service.reachable
	channel.devices
}

deny contains {"path": ["channels", key, "devices"], "text": "nothing says on which devices the channel works"} if {
	applies
	some key, channel in service.reachable
	channel.kind in {"help-pages", "chatbot", "chat", "messenger", "portal"}
	not channel.devices
}
