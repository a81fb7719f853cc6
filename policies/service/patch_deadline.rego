# METADATA
# title: Critical weaknesses are closed within a stated time
# description: A service that customers use says within which time critical weaknesses are closed. The deadline decides before the day on which everybody is in a hurry.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.8
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.8.8#stated", "trust:T8.7#stated"]
#   remediation: Set `security/patch_critical_within`, for example `P7D`.
package trustcap.service.patch_deadline

import data.trustcap.lib.service

applies if service.customer_facing

deny contains {"path": ["security", "patch_critical_within"], "text": "nothing says within which time critical weaknesses are closed"} if {
	applies
	not input.security.patch_critical_within
}
