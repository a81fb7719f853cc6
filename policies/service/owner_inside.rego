# METADATA
# title: Accountability for a service stays inside
# description: The owner of a service in the scope of a service management system stands inside the organization, whoever runs the service. ISO/IEC 20000-1 requires that the organization remains accountable for what other parties do.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.2.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:5.3#stated", "iso20000:8.2.3#stated"]
#   remediation: "Name a role inside the organization in `owner`."
package trustcap.service.owner_inside

import data.trustcap.lib.scope
import data.trustcap.lib.service

applies if {
	service.in_use
	scope.managed(input.id)
}

deny contains {"path": ["owner"], "text": "{role} owns the service and stands outside the organization", "args": {"role": input.owner}} if {
	applies
	data.inventory.people[input.owner].line == "external"
}
