# METADATA
# title: It is stated how customers leave
# description: "A service that customers use says how they leave: the notice, the formats in which data is returned, how long it can be retrieved, when it is deleted, whether that is confirmed, and what it costs. Who sees the way out enters more easily."
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.2
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.11
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.10
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:service-design#stated", "trust:T3.2#stated"]
#   remediation: State `notice`, `export_formats`, `retrieval`, `deletion_within`, `confirmation` and `charges` in `offboarding`.
package trustcap.service.offboarding_stated

import data.trustcap.lib.service

applies if service.customer_facing

deny contains {"path": ["offboarding"], "text": "nothing says how customers leave the service"} if {
	applies
	not input.offboarding
}

deny contains {"path": ["offboarding", "notice"], "text": "nothing says with which notice customers leave"} if {
	applies
	input.offboarding
	not input.offboarding.notice
}

deny contains {"path": ["offboarding", "export_formats"], "text": "nothing says in which formats customers get their data back"} if {
	applies
	input.offboarding
	not input.offboarding.export_formats
}

deny contains {"path": ["offboarding", "retrieval"], "text": "nothing says how long customers can retrieve their data"} if {
	applies
	input.offboarding
	not input.offboarding.retrieval
}

deny contains {"path": ["offboarding", "deletion_within"], "text": "nothing says within which time the data of former customers is deleted"} if {
	applies
	input.offboarding
	not input.offboarding.deletion_within
}

deny contains {"path": ["offboarding", "charges"], "text": "nothing says what leaving costs"} if {
	applies
	input.offboarding
	not input.offboarding.charges
}
