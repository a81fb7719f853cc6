# METADATA
# title: Reports on the service rest on measured data
# description: Where customers get reports, the figures come from measurement and not from memory or estimates. A report from memory tells what somebody wishes.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 9.1
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 9.4
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["itil4:measurement-and-reporting#stated", "trust:T6.3#stated"]
#   remediation: "Take the figures from measurement and set `reporting/source: measured`."
package trustcap.service.reporting_measured

import data.trustcap.lib.service

applies if {
	service.customer_facing
	input.reporting
}

deny contains {"path": ["reporting", "source"], "text": "reports are made from estimates"} if {
	applies
	input.reporting.source == "estimated"
}

deny contains {"path": ["reporting", "source"], "text": "nothing says whether reports rest on measured data"} if {
	applies
	not input.reporting.source
}
