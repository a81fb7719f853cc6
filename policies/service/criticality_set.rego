# METADATA
# title: The criticality of every service in use is determined
# description: A service in use says how critical it is. ISO/IEC 20000-1 requires that criticality is determined from the needs of the organization, its customers and users; continuity, tests and sign-in are judged by it.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.2.2
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.9
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.2.2#stated", "iso27001:A.5.9#stated"]
#   remediation: Set `criticality` to `low`, `medium` or `high`.
package trustcap.service.criticality_set

import data.trustcap.lib.service

applies if service.in_use

deny contains {"path": ["criticality"], "text": "nothing says how critical the service is"} if {
	applies
	not input.criticality
}
