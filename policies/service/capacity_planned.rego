# METADATA
# title: Demand and capacity of managed services are reviewed in time
# description: A service in the scope of a service management system, and any that states it, says how often demand and capacity are reviewed and when it was last done, and the review is not overdue. ISO/IEC 20000-1 requires that demand is determined and capacity planned. Critical services have a rule of their own.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.4.2
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.4.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.4.3#stated", "itil4:capacity-and-performance-management#stated", "trust:T3.6#stated"]
#   remediation: "Review demand and capacity and set `capacity: {every: …, last: …}`."
package trustcap.service.capacity_planned

import data.trustcap.lib.scope
import data.trustcap.lib.service

applies if {
	ordinary
	input.capacity
}

applies if {
	ordinary
	scope.managed(input.id)
}

ordinary if {
	service.in_use
	not service.critical
}

deny contains {"path": ["capacity", "every"], "text": "nothing says how often the review of demand and capacity takes place"} if {
	applies
	not input.capacity.every
}

deny contains {"path": ["capacity", "last"], "text": "nothing says when the review of demand and capacity last took place"} if {
	applies
	not input.capacity.last
}

deny contains {"path": ["capacity", "last"], "text": "the review of demand and capacity was due on {day}", "args": {"day": input.capacity.due}} if {
	applies
	data.today > input.capacity.due
}
