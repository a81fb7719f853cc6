# METADATA
# title: Critical services state their recovery objectives
# description: A critical service states within which time it is back after an outage and how much data may be lost at most. ISO/IEC 20000-1 requires targets for service continuity; backups and tests are judged by them.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.7.2
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.30
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.7.2#stated", "iso27001:A.5.30#stated", "itil4:service-continuity-management#stated", "trust:T8.8#stated"]
#   remediation: Set `continuity/rto` and `continuity/rpo`, for example `PT4H` and `PT1H`.
package trustcap.service.rto_rpo_set

import data.trustcap.lib.service

applies if service.critical

deny contains {"path": ["continuity", "rto"], "text": "the service is critical, and nothing says within which time it has to be back"} if {
	applies
	not input.continuity.rto
}

deny contains {"path": ["continuity", "rpo"], "text": "the service is critical, and nothing says how much data may be lost at most"} if {
	applies
	not input.continuity.rpo
}
