# METADATA
# title: It is reviewed in time who may enter a site
# description: "For each site of one's own it is reviewed at intervals who may enter. Badges and keys are given out faster than they are taken back. ISO/IEC 27001 asks for controlled entry in A.7.2; the interval is the organization's own."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.7.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.7.2#stated"]
#   remediation: "Review who may enter and set `entry: {every: …, last: …}`."
package trustcap.site.entry_reviewed

import data.trustcap.lib.site

applies if site.own

deny contains {"path": ["entry", "every"], "text": "nothing says how often the review of who may enter the site takes place"} if {
	applies
	not input.entry.every
}

deny contains {"path": ["entry", "last"], "text": "nothing says when the review of who may enter the site last took place"} if {
	applies
	input.entry.every
	not input.entry.last
}

deny contains {"path": ["entry", "last"], "text": "the review of who may enter the site was due on {day}", "args": {"day": input.entry.due}} if {
	applies
	data.today > input.entry.due
}
