# METADATA
# title: The accessibility of services for consumers is stated
# description: A service for consumers states by which standard its accessibility was tested, with which result, and where the information for users stands. § 14 BFSG with Anlage 3 requires that information for the services of § 1(3) BFSG; whether the service is one of them, or a micro-enterprise is exempt, a person judges.
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/bfsg/__14.html
#     description: § 14 BFSG
#   - ref: https://www.gesetze-im-internet.de/bfsg/anlage_3.html
#     description: Anlage 3 BFSG
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["itil4:service-design#stated", "trust:T2.4#stated"]
#   remediation: Test the service and set `standard`, `status` and `information` in `accessibility`.
package trustcap.service.accessibility_stated

import data.trustcap.lib.service

applies if service.serves_consumers

deny contains {"path": ["accessibility", "status"], "text": "consumers are served, and nothing says how accessible the service is"} if {
	applies
	not input.accessibility.status
}

deny contains {"path": ["accessibility", "status"], "text": "consumers are served, and the accessibility of the service is not tested"} if {
	applies
	input.accessibility.status == "not-tested"
}

deny contains {"path": ["accessibility", "standard"], "text": "consumers are served, and nothing says by which standard accessibility is judged"} if {
	applies
	not input.accessibility.standard
}

deny contains {"path": ["accessibility", "information"], "text": "consumers are served, and nothing says where the information on accessibility stands"} if {
	applies
	not input.accessibility.information
}

exempt contains {"path": ["serves", "who"], "text": "it is not offered to consumers"} if {
	input.serves.who
	not for_consumers
}

for_consumers if "consumers" in input.serves.who
