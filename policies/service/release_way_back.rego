# METADATA
# title: There is a way back from a release
# description: It is stated how a release that fails is taken back, and for critical services the way back was tested. ISO/IEC 20000-1 requires that reversing or remedying an unsuccessful change is planned and, where possible, tested.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.5.1.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.5.1.3#stated", "iso27001:A.8.32#stated", "itil4:change-enablement#stated", "trust:T3.4#stated"]
#   remediation: "Test the way back and set `release/rollback: tested`."
package trustcap.service.release_way_back

import data.trustcap.lib.service

applies if {
	service.in_use
	input.release
}

deny contains {"path": ["release", "rollback"], "text": "nothing says how a release that fails is taken back"} if {
	applies
	not input.release.rollback
}

deny contains {"path": ["release", "rollback"], "text": "there is no way back from a release"} if {
	applies
	input.release.rollback == "none"
}

deny contains {"path": ["release", "rollback"], "text": "the service is critical, and the way back from a release is described and not tested"} if {
	service.critical
	input.release.rollback == "described"
}
