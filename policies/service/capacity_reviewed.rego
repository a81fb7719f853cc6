# METADATA
# title: Capacity of critical services is reviewed in time
# description: "A critical service compares at intervals what is needed with what there is. ISO/IEC 27001 asks in A.8.6 that the use of resources is watched and adjusted; the interval is the organization's own."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.6
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.4.3#stated", "iso27001:A.8.6#stated", "iso27017:12.1.3#stated", "itil4:capacity-and-performance-management#stated", "trust:T3.6#stated"]
#   remediation: "Set `capacity: {every: …, last: …}`."
package trustcap.service.capacity_reviewed

import data.trustcap.lib.service

applies if service.critical

deny contains {"path": ["capacity", "every"], "text": "nothing says how often the review of demand and capacity takes place"} if {
	applies
	not input.capacity.every
}

deny contains {"path": ["capacity", "last"], "text": "nothing says when the review of demand and capacity last took place"} if {
	applies
	input.capacity.every
	not input.capacity.last
}

deny contains {"path": ["capacity", "last"], "text": "the review of demand and capacity was due on {day}", "args": {"day": input.capacity.due}} if {
	applies
	data.today > input.capacity.due
}
