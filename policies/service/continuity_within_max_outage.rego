# METADATA
# title: Recovery comes before an outage becomes intolerable
# description: A critical service states the longest outage that can be tolerated, and its recovery time objective is not longer. ISO/IEC 27001 requires that readiness is planned from an analysis of the impact on the business.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.30
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.7.2
# custom:
#   severity: medium
#   force: standard
#   certainty: judgement
#   controls: ["iso20000:8.7.2#stated", "iso27001:A.5.30#stated", "itil4:service-continuity-management#stated"]
#   remediation: "State `continuity/max_outage`, and shorten `continuity/rto` where it is longer."
package trustcap.service.continuity_within_max_outage

import data.trustcap.lib.service

applies if service.critical

applies if {
	service.in_use
	input.continuity.max_outage
}

deny contains {"path": ["continuity", "max_outage"], "text": "the service is critical, and nothing says how long an outage can be tolerated"} if {
	applies
	not input.continuity.max_outage
}

deny contains {"path": ["continuity", "rto"], "text": "recovery may take {rto}, and an outage can be tolerated for {outage}", "args": {"rto": input.continuity.rto, "outage": input.continuity.max_outage}} if {
	applies
	input.continuity.rto.max_s > input.continuity.max_outage.min_s
}
