# METADATA
# title: It is written who is responsible for what in the cloud
# description: A service that runs in a cloud refers to the division of responsibilities between the provider of the cloud and the organization. ISO/IEC 27001 requires processes for the use of cloud services in A.5.23; what neither side does is the usual hole.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.23
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.2.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.2.3#stated", "iso27001:A.5.23#stated", "iso27017:CLD.6.3.1#stated", "iso27017:6.1.1#stated", "iso27017:15.1.2#stated", "itil4:infrastructure-and-platform-management#stated", "trust:T8.4#stated"]
#   remediation: Refer to the division in `cloud/shared_responsibility`.
package trustcap.service.cloud_responsibility

import data.trustcap.lib.service

applies if {
	service.in_use
	input.cloud
}

deny contains {"path": ["cloud", "shared_responsibility"], "text": "the service runs in a cloud, and nothing says who is responsible for what"} if {
	applies
	not input.cloud.shared_responsibility
}
