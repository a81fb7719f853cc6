# METADATA
# title: Customers know where to complain
# description: A service that customers use names the channel for complaints. ISO/IEC 20000-1 requires that service complaints are recorded and managed to closure, which starts with a place to bring them.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.3.2#stated", "itil4:relationship-management#stated", "trust:T6.5#stated"]
#   remediation: Name the channel in `complaints/channel`.
package trustcap.service.complaint_path

import data.trustcap.lib.service

applies if service.customer_facing

deny contains {"path": ["complaints", "channel"], "text": "customers use the service, and nothing says where they complain"} if {
	applies
	not input.complaints.channel
}
