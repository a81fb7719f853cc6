# METADATA
# title: Consumers learn about out-of-court dispute resolution
# description: A service for consumers says whether the provider takes part in dispute resolution before a consumer arbitration board, and which board that is. § 36 VSBG requires it of traders with more than ten employees; whether that holds here, a person judges.
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/vsbg/__36.html
#     description: § 36 VSBG
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["trust:T6.5#stated"]
#   remediation: State in `complaints/external_body` the arbitration board, or that the provider does not take part.
package trustcap.service.external_body_stated

import data.trustcap.lib.service

applies if service.serves_consumers

deny contains {"path": ["complaints", "external_body"], "text": "consumers are served, and nothing is said about dispute resolution by an outside body"} if {
	applies
	not input.complaints.external_body
}

exempt contains {"path": ["serves", "who"], "text": "it is not offered to consumers"} if {
	input.serves.who
	not for_consumers
}

for_consumers if "consumers" in input.serves.who
