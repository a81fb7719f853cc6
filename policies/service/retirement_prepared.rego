# METADATA
# title: Customers of a service that ends know how to leave
# description: A service for customers that is being retired says how their data is returned and deleted. ISO/IEC 20000-1 requires that its removal is planned, with archiving, disposal or transfer of data.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.2.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.5.2.1#stated", "trust:T3.2#stated"]
#   remediation: "State `offboarding/export_formats` and `offboarding/deletion_within`."
package trustcap.service.retirement_prepared

import data.trustcap.lib.service

applies if {
	service.customer_facing
	input.status == "retiring"
}

deny contains {"path": ["offboarding", "export_formats"], "text": "the service is being retired, and nothing says how customers get their data back"} if {
	applies
	not input.offboarding.export_formats
}

deny contains {"path": ["offboarding", "deletion_within"], "text": "the service is being retired, and nothing says when the data of customers is deleted"} if {
	applies
	not input.offboarding.deletion_within
}
