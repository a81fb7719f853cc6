# METADATA
# title: It is recorded who walked a journey and what was found
# description: A customer journey that was walked names the role that walked it and how many findings there were; none is an answer too. Without that the date alone proves nothing.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.2.2
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso20000:8.5.2.2#stated", "itil4:service-design#stated", "trust:T2.1#stated"]
#   remediation: "State `by` and `findings` of the journey."
package trustcap.service.journeys_recorded

import data.trustcap.lib.service

applies if {
	service.in_use
	count(walked) > 0
}

walked contains id if {
	some id, journey in input.journeys
	journey.walked
}

counted contains id if {
	some id, journey in input.journeys
	is_number(journey.findings)
}

deny contains {"path": ["journeys", id, "by"], "text": "nothing says who walked the journey"} if {
	applies
	some id in walked
	not input.journeys[id].by
}

deny contains {"path": ["journeys", id, "findings"], "text": "nothing says how many findings there were"} if {
	applies
	some id in walked
	not counted[id]
}
