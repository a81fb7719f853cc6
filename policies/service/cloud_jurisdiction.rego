# METADATA
# title: It is stated whose law the operator of the cloud is under
# description: "A service that runs in a cloud says which country's law the operator is under, apart from where the data lies: authorities there can demand it. Providers of data processing services publish this under Art. 28(1) of Regulation (EU) 2023/2854; asking it of every service in a cloud is trustcap's own rule."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.23
#   - ref: https://eur-lex.europa.eu/eli/reg/2023/2854/oj
#     description: Regulation (EU) 2023/2854 Art. 28(1)
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.5.23#stated", "iso27017:18.1.1#stated", "iso27017:6.1.3#stated", "trust:T8.4#stated"]
#   remediation: "Set `cloud/jurisdiction` to the country, for example `DE`."
package trustcap.service.cloud_jurisdiction

import data.trustcap.lib.service

applies if {
	service.in_use
	input.cloud
}

deny contains {"path": ["cloud", "jurisdiction"], "text": "the service runs in a cloud, and nothing says whose law the operator is under"} if {
	applies
	not input.cloud.jurisdiction
}
