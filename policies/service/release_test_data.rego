# METADATA
# title: Data for the tests of a release is masked
# description: "A service whose release is tested says whether the data for it is masked. This is trustcap's own rule: customers ask whether their data lands in a test."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.33
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.11
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.8.33#stated", "iso27001:A.8.11#stated"]
#   remediation: "Mask the data and set `release/masked_test_data`."
package trustcap.service.release_test_data

import data.trustcap.lib.service

applies if {
	service.customer_facing
	count(input.release.tests) > 0
}

deny contains {"path": ["release", "masked_test_data"], "text": "releases are tested, and nothing says whether the data for it is masked"} if {
	applies
	not masked_stated
}

deny contains {"path": ["release", "masked_test_data"], "text": "releases are tested, and the data for it is not masked"} if {
	applies
	input.release.masked_test_data == false
}

masked_stated if is_boolean(input.release.masked_test_data)
