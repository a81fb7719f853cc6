# METADATA
# title: Provider and model of the cloud are named
# description: "A service that runs in a cloud names the provider and the model: infrastructure, platform or software. Who is responsible for what depends on the model."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.23
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.5.23#stated", "iso27017:15.1.1#stated", "itil4:infrastructure-and-platform-management#stated", "trust:T8.4#stated"]
#   remediation: Set `cloud/provider` and `cloud/model`.
package trustcap.service.cloud_model

import data.trustcap.lib.service

applies if {
	service.in_use
	input.cloud
}

deny contains {"path": ["cloud", "provider"], "text": "the service runs in a cloud, and nothing says whose"} if {
	applies
	not input.cloud.provider
}

deny contains {"path": ["cloud", "model"], "text": "the service runs in a cloud, and nothing says by which model"} if {
	applies
	not input.cloud.model
}
