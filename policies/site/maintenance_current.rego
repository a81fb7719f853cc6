# METADATA
# title: Equipment of a data centre is maintained in time
# description: "In a data centre of one's own, equipment is maintained at intervals. ISO/IEC 27001 asks for the maintenance of equipment in A.7.13; the interval is the organization's own."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.7.13
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.7.13#stated"]
#   remediation: "Maintain the equipment and set `maintenance: {every: …, last: …}`."
package trustcap.site.maintenance_current

import data.trustcap.lib.site

applies if site.equipped

deny contains {"path": ["maintenance", "every"], "text": "nothing says how often the maintenance of equipment takes place"} if {
	applies
	not input.maintenance.every
}

deny contains {"path": ["maintenance", "last"], "text": "nothing says when the maintenance of equipment last took place"} if {
	applies
	input.maintenance.every
	not input.maintenance.last
}

deny contains {"path": ["maintenance", "last"], "text": "the maintenance of equipment was due on {day}", "args": {"day": input.maintenance.due}} if {
	applies
	data.today > input.maintenance.due
}
