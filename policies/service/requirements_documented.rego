# METADATA
# title: Service requirements are documented and reviewed
# description: A service in the scope of a service management system refers to its requirements, and they are reviewed at the interval stated. ISO/IEC 20000-1 requires that service requirements are determined and documented.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.2.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.2.2#stated", "itil4:business-analysis#stated", "trust:T3.3#stated"]
#   remediation: "Refer to them in `requirements/link` and set `requirements/reviewed: {every: …, last: …}`."
package trustcap.service.requirements_documented

import data.trustcap.lib.scope
import data.trustcap.lib.service

applies if {
	service.in_use
	input.requirements
}

applies if {
	service.in_use
	scope.managed(input.id)
}

deny contains {"path": ["requirements", "link"], "text": "nothing says where the requirements of the service stand"} if {
	applies
	not input.requirements.link
}

deny contains {"path": ["requirements", "reviewed", "every"], "text": "nothing says how often the requirements are reviewed"} if {
	applies
	not input.requirements.reviewed.every
}

deny contains {"path": ["requirements", "reviewed", "last"], "text": "nothing says when the requirements were last reviewed"} if {
	applies
	not input.requirements.reviewed.last
}

deny contains {"path": ["requirements", "reviewed", "last"], "text": "the review of the requirements was due on {day}", "args": {"day": input.requirements.reviewed.due}} if {
	applies
	data.today > input.requirements.reviewed.due
}
