# METADATA
# title: Critical services ask for a second factor
# description: A critical service says whether a second factor is asked for at sign-in, and it is not without one. A password alone is the shortest way into a critical service.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.5
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.8.5#stated", "itil4:information-security-management#stated", "trust:T8.3#stated"]
#   remediation: Set `security/mfa` to `required`, or at least `optional`.
package trustcap.service.mfa_stated

import data.trustcap.lib.service

applies if service.critical

deny contains {"path": ["security", "mfa"], "text": "the service is critical, and nothing says whether a second factor is asked for"} if {
	applies
	not input.security.mfa
}

deny contains {"path": ["security", "mfa"], "text": "the service is critical, and there is no second factor"} if {
	applies
	input.security.mfa == "none"
}
