# METADATA
# title: Incidents are told without asking
# description: A service that customers use has a status page on which incidents are told. Who has to ask whether something is broken has lost time twice.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.1
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 7.4
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["itil4:incident-management#stated", "trust:T5.6#stated"]
#   remediation: Name the page in `status_page/url`.
package trustcap.service.status_told

import data.trustcap.lib.service

applies if service.customer_facing

deny contains {"path": ["status_page", "url"], "text": "customers use the service, and nothing says where incidents are told"} if {
	applies
	not input.status_page.url
}
