# METADATA
# title: It is stated what customers can watch in the cloud
# description: "A service for customers that runs in a cloud says what they can watch for themselves: usage, sign-ins, incidents, changes. This is trustcap's own rule, after CLD.12.4.5 of ISO/IEC 27017."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.23
#   - ref: https://www.iso.org/standard/43757.html
#     description: ISO/IEC 27017:2015 CLD.12.4.5
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.5.23#stated", "iso27017:CLD.12.4.5#stated", "trust:T8.4#stated"]
#   remediation: "List in `cloud/customer_sees` what customers can watch, for example `[usage, sign-in-log]`."
package trustcap.service.customer_sees

import data.trustcap.lib.service

applies if {
	service.customer_facing
	input.cloud
}

deny contains {"path": ["cloud", "customer_sees"], "text": "the service runs in a cloud, and nothing says what customers can watch"} if {
	applies
	not input.cloud.customer_sees
}

deny contains {"path": ["cloud", "customer_sees"], "text": "the service runs in a cloud, and customers can watch nothing"} if {
	applies
	count(input.cloud.customer_sees) == 0
}
