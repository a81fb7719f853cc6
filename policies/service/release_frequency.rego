# METADATA
# title: It is stated how often releases come
# description: A service with releases says how often they come, and one in the scope of a service management system states its releases. ISO/IEC 20000-1 requires that frequency and types of releases are defined.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["trust:T3.4#stated"]
#   remediation: "State `release/frequency`."
package trustcap.service.release_frequency

import data.trustcap.lib.scope
import data.trustcap.lib.service

applies if {
	service.in_use
	input.release
}

applies if {
	service.in_use
	scope.managed(input.id)
}

deny contains {"path": ["release", "frequency"], "text": "nothing says how often releases come"} if {
	applies
	not input.release.frequency
}
