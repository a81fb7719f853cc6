# METADATA
# title: A planned service has security requirements and criteria
# description: "A service that is planned or tried out names its requirements with security among them, and the criteria by which it is accepted. ISO/IEC 27001 asks in A.5.8 that projects deal with security."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.8
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.8#stated"]
#   remediation: "State `link` and `security` in `requirements`, and `acceptance/criteria`."
package trustcap.service.planned_with_security

applies if input.status in {"planned", "pilot"}

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

deny contains {"path": ["acceptance", "criteria"], "text": "nothing says by which criteria the service will be accepted"} if {
	applies
	not input.acceptance.criteria
}

security_stated if is_boolean(input.requirements.security)
