# METADATA
# title: Requirements of a service hold those on security
# description: "A service that customers use refers to its requirements, and security is among them. ISO/IEC 27001 asks for security requirements of applications in A.8.26."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.26
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.8.26#stated", "iso27017:14.1.1#stated"]
#   remediation: "State `link` and `security` in `requirements`."
package trustcap.service.requirements_secure

import data.trustcap.lib.service

applies if service.customer_facing

deny contains {"path": ["requirements", "link"], "text": "no requirements of the service are named"} if {
	applies
	not input.requirements.link
}

deny contains {"path": ["requirements", "security"], "text": "nothing says whether security is among the requirements"} if {
	applies
	not security_stated
}

deny contains {"path": ["requirements", "security"], "text": "security is not among the requirements"} if {
	applies
	input.requirements.security == false
}

security_stated if is_boolean(input.requirements.security)
