# METADATA
# title: It is stated what is logged and for how long
# description: A service that customers use says which events are logged and how long the logs are kept; the empty list says that nothing is logged. What is not logged cannot be explained afterwards, and what is kept too long is a risk of its own.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.15
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.8.15#stated", "trust:T8.3#stated"]
#   remediation: Set `security/logging/events` and `security/logging/kept`.
package trustcap.service.logging_stated

import data.trustcap.lib.service

applies if service.customer_facing

deny contains {"path": ["security", "logging", "events"], "text": "nothing says which events are logged"} if {
	applies
	not input.security.logging.events
}

deny contains {"path": ["security", "logging", "events"], "text": "no events are logged"} if {
	applies
	count(input.security.logging.events) == 0
}

deny contains {"path": ["security", "logging", "kept"], "text": "events are logged, and nothing says how long the logs are kept"} if {
	applies
	count(input.security.logging.events) > 0
	not input.security.logging.kept
}
