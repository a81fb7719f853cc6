# METADATA
# title: Records of security incidents can serve as evidence
# description: "Records of a security incident are collected and kept so that they can serve as evidence. This is trustcap's own rule, after the guidance of ISO/IEC 27017 on 16.1.7."
# related_resources:
#   - ref: https://www.iso.org/standard/43757.html
#     description: ISO/IEC 27017:2015 16.1.7
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso27017:16.1.7#stated"]
#   remediation: "Arrange it and set `keeps_evidence`."
package trustcap.management.security_incident_evidence

applies if input.id == "security-incident"

deny contains {"path": ["keeps_evidence"], "text": "nothing says whether records of security incidents are kept as evidence"} if {
	applies
	not keeps_evidence_stated
}

deny contains {"path": ["keeps_evidence"], "text": "records of security incidents are not kept as evidence"} if {
	applies
	input.keeps_evidence == false
}

keeps_evidence_stated if is_boolean(input.keeps_evidence)
