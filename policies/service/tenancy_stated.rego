# METADATA
# title: It is stated how customers are kept apart in the cloud
# description: A service for customers that runs in a cloud says whether it is shared between customers, and where it is, by what they are kept apart.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.23
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["iso27017:CLD.9.5.1#stated", "iso27017:13.1.3#stated", "trust:T8.4#stated"]
#   remediation: Set `cloud/tenancy`, and for `shared` also `cloud/separated_by`, for example `[namespace, key]`.
package trustcap.service.tenancy_stated

import data.trustcap.lib.service

applies if {
	service.customer_facing
	input.cloud
}

deny contains {"path": ["cloud", "tenancy"], "text": "the service runs in a cloud, and nothing says whether customers share it"} if {
	applies
	not input.cloud.tenancy
}

deny contains {"path": ["cloud", "separated_by"], "text": "customers share the cloud, and nothing says by what they are kept apart"} if {
	applies
	input.cloud.tenancy == "shared"
	not separated
}

separated if count(input.cloud.separated_by) > 0
