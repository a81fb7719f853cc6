# METADATA
# title: Threats to a site are assessed in time
# description: "For each site of one's own it is assessed at intervals what fire, water, loss of power and intrusion could do. ISO/IEC 27001 asks for protection against physical and environmental threats in A.7.5; the interval is the organization's own."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.7.5
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.7.5#stated"]
#   remediation: "Assess the threats and set `threats_assessed: {every: …, last: …}`."
package trustcap.site.threats_assessed

import data.trustcap.lib.site

applies if site.own

deny contains {"path": ["threats_assessed", "every"], "text": "nothing says how often the assessment of threats to the site takes place"} if {
	applies
	not input.threats_assessed.every
}

deny contains {"path": ["threats_assessed", "last"], "text": "nothing says when the assessment of threats to the site last took place"} if {
	applies
	input.threats_assessed.every
	not input.threats_assessed.last
}

deny contains {"path": ["threats_assessed", "last"], "text": "the assessment of threats to the site was due on {day}", "args": {"day": input.threats_assessed.due}} if {
	applies
	data.today > input.threats_assessed.due
}
