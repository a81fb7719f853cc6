# METADATA
# title: Critical operations in the cloud follow a procedure
# description: "A service that runs in a cloud names the operations that follow a written procedure because a mistake in them does much harm. This is trustcap's own rule, after CLD.12.1.5 of ISO/IEC 27017."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.37
#   - ref: https://www.iso.org/standard/43757.html
#     description: ISO/IEC 27017:2015 CLD.12.1.5
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.5.37#stated", "iso27017:CLD.12.1.5#stated"]
#   remediation: "List the operations in `cloud/critical_operations`, for example `[terminate, restore]`."
package trustcap.service.critical_operations

import data.trustcap.lib.service

applies if {
	service.in_use
	input.cloud
}

deny contains {"path": ["cloud", "critical_operations"], "text": "the service runs in a cloud, and no operation is named that follows a procedure"} if {
	applies
	not operations_listed
}

operations_listed if count(input.cloud.critical_operations) > 0
