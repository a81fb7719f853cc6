# METADATA
# title: Critical services have a continuity plan
# description: A critical service refers to its continuity plan. ISO/IEC 20000-1 requires a plan with the criteria for invoking it, the procedures, the targets and the return to normal.
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
#   remediation: Refer to the plan in `continuity/plan`, for example `doc:continuity-mail`.
package trustcap.service.continuity_plan

import data.trustcap.lib.service

applies if service.critical

deny contains {"path": ["continuity", "plan"], "text": "the service is critical, and no continuity plan is named"} if {
	applies
	not input.continuity.plan
}
