# METADATA
# title: Images of machines in the cloud are rebuilt in time
# description: "A service on infrastructure from a cloud starts its machines from hardened images, which are rebuilt at intervals. This is trustcap's own rule, after CLD.9.5.2 of ISO/IEC 27017."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.9
#   - ref: https://www.iso.org/standard/43757.html
#     description: ISO/IEC 27017:2015 CLD.9.5.2
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.8.9#stated", "iso27017:CLD.9.5.2#stated", "trust:T8.4#stated"]
#   remediation: "Set `cloud/image_baseline: {every: …, last: …}`."
package trustcap.service.image_baseline

import data.trustcap.lib.service

applies if {
	service.in_use
	input.cloud.model == "iaas"
}

deny contains {"path": ["cloud", "image_baseline", "every"], "text": "nothing says how often the rebuild of hardened images takes place"} if {
	applies
	not input.cloud.image_baseline.every
}

deny contains {"path": ["cloud", "image_baseline", "last"], "text": "nothing says when the rebuild of hardened images last took place"} if {
	applies
	input.cloud.image_baseline.every
	not input.cloud.image_baseline.last
}

deny contains {"path": ["cloud", "image_baseline", "last"], "text": "the rebuild of hardened images was due on {day}", "args": {"day": input.cloud.image_baseline.due}} if {
	applies
	data.today > input.cloud.image_baseline.due
}
