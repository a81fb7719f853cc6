# METADATA
# title: The next person knows what was said before
# description: Where several channels with people exist, at least one of them hands over with the history, so that customers need not tell everything twice.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.1
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.2
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:service-desk#stated", "itil4:knowledge-management#stated", "trust:T5.5#stated"]
#   remediation: "Share the history between channels and set `shares_history: true` on them."
package trustcap.service.history_shared

import data.trustcap.lib.service

applies if {
	service.customer_facing
	count(service.staffed) > 1
}

shared if {
	some channel in service.staffed
	channel.shares_history
}

deny contains {"path": ["channels"], "text": "people answer on {number} channels, and on none of them is the history shared", "args": {"number": count(service.staffed)}} if {
	applies
	not shared
}
