# METADATA
# title: What consumers order on the web they can cancel on the web
# description: Where consumers can conclude a contract of continuing obligation for payment on a website, § 312k BGB requires that they can declare the termination there by a button. A person judges whether the service is such a contract.
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/bgb/__312k.html
#     description: § 312k BGB
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["trust:T1.5#stated"]
#   remediation: "Offer cancelling on the web and state it as `self_service/cancel: {channel: web}`."
package trustcap.service.cancel_by_same_channel

import data.trustcap.lib.service

applies if {
	service.serves_consumers
	input.self_service.order.channel == "web"
}

deny contains {"path": ["self_service", "cancel"], "text": "consumers order on the web and cancel by {channel}", "args": {"channel": {"word": input.self_service.cancel.channel}}} if {
	applies
	input.self_service.cancel.channel != "web"
}

deny contains {"path": ["self_service", "cancel"], "text": "consumers order on the web, and nothing says that they can cancel there"} if {
	applies
	not input.self_service.cancel.channel
}

exempt contains {"path": ["serves", "who"], "text": "it is not offered to consumers"} if {
	input.serves.who
	not for_consumers
}

for_consumers if "consumers" in input.serves.who
