# METADATA
# title: A release is tested before everybody gets it
# description: Releases pass a test, a staging or a pilot stage before they reach everybody, and it is stated what is tested. Customers are not the first to find a fault.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.2.3
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.3
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.29
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:service-validation-and-testing#stated", "trust:T3.4#stated"]
#   remediation: "State `release/stages` and `release/tests`."
package trustcap.service.release_staged

import data.trustcap.lib.service

applies if {
	service.in_use
	input.release
}

staged if {
	some stage in input.release.stages
	stage in {"test", "staging", "pilot"}
}

tested if count(input.release.tests) > 0

deny contains {"path": ["release", "stages"], "text": "nothing says that a release is tested before everybody gets it"} if {
	applies
	not staged
}

deny contains {"path": ["release", "tests"], "text": "nothing says what is tested before a release"} if {
	applies
	not tested
}
