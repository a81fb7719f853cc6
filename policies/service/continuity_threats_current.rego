# METADATA
# title: Risks to continuity are assessed in time
# description: A critical service says how often risks to its continuity are assessed and when it was last done, and the assessment is not overdue. ISO/IEC 20000-1 requires it at planned intervals.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.7.2
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.7.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.7.1#stated", "iso20000:8.7.2#stated", "iso27001:A.5.30#stated", "itil4:service-continuity-management#stated"]
#   remediation: "Assess the risks and set `continuity/threats: {every: …, last: …}`."
package trustcap.service.continuity_threats_current

import data.trustcap.lib.service

applies if service.critical

applies if {
	service.in_use
	input.continuity.threats
}

deny contains {"path": ["continuity", "threats", "every"], "text": "nothing says how often risks to continuity are assessed"} if {
	applies
	not input.continuity.threats.every
}

deny contains {"path": ["continuity", "threats", "last"], "text": "nothing says when risks to continuity were last assessed"} if {
	applies
	not input.continuity.threats.last
}

deny contains {"path": ["continuity", "threats", "last"], "text": "the assessment of risks to continuity was due on {day}", "args": {"day": input.continuity.threats.due}} if {
	applies
	data.today > input.continuity.threats.due
}
