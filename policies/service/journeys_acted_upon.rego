# METADATA
# title: What a walk through a journey showed is acted upon
# description: A customer journey that brought findings names the improvements that followed. A walk without consequence is a formality.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.2.2
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 10.2
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso20000:8.5.2.2#stated", "trust:T2.1#stated", "trust:T4.4#stated"]
#   remediation: "Name the improvements in `actions` of the journey."
package trustcap.service.journeys_acted_upon

import data.trustcap.lib.service

applies if {
	service.in_use
	count(troubled) > 0
}

troubled contains id if {
	some id, journey in input.journeys
	journey.findings > 0
}

acted contains id if {
	some id, journey in input.journeys
	count(journey.actions) > 0
}

deny contains {"path": ["journeys", id, "actions"], "text": "the walk brought findings ({number}), and no improvement followed", "args": {"number": input.journeys[id].findings}} if {
	applies
	some id in troubled
	not acted[id]
}
