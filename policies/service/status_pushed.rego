# METADATA
# title: Incidents and known errors reach those who want to know
# description: A service with a status page sends news of incidents to those who ask for it, and says where known errors stand. A page that nobody has open tells nobody.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.1
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.3
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso20000:8.6.3#stated", "itil4:problem-management#stated", "trust:T5.6#stated"]
#   remediation: "State `status_page/push` and `status_page/known_errors`."
package trustcap.service.status_pushed

import data.trustcap.lib.service

applies if {
	service.customer_facing
	input.status_page
}

sent if count(input.status_page.push) > 0

deny contains {"path": ["status_page", "push"], "text": "nothing says how news of incidents is sent"} if {
	applies
	not sent
}

deny contains {"path": ["status_page", "known_errors"], "text": "nothing says where known errors are told"} if {
	applies
	not input.status_page.known_errors
}
