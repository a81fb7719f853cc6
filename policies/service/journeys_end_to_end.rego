# METADATA
# title: Journeys go from finding to leaving
# description: Together the journeys of a service that were walked cover finding, ordering, using, getting help and leaving. What customers do last is walked least, and remembered longest.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.2.2
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:service-design#stated", "trust:T2.1#stated"]
#   remediation: "Walk the missing steps and list them in `steps` of a journey."
package trustcap.service.journeys_end_to_end

import data.trustcap.lib.service

applies if {
	service.in_use
	count(covered) > 0
}

covered contains step if {
	some journey in input.journeys
	journey.walked
	some step in journey.steps
}

missing := [step | some step in {"find", "order", "use", "get-help", "leave"} - covered]

deny contains {"path": ["journeys"], "text": "no journey that was walked covers {missing}", "args": {"missing": {"words": missing, "field": "steps"}}} if {
	applies
	count(missing) > 0
}
