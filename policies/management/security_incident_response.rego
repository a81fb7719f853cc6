# METADATA
# title: It is stated who responds to security incidents, and how
# description: "The process for security incidents names its procedure and the role that acts. ISO/IEC 27001 asks in A.5.26 that incidents are responded to by documented procedures."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.26
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.26#stated", "iso27017:16.1.1#stated"]
#   remediation: "Name the procedure in `procedure` and the role in `responsible`."
package trustcap.management.security_incident_response

applies if input.id == "security-incident"

deny contains {"path": ["procedure"], "text": "no procedure for the response to security incidents is named"} if {
	applies
	not input.procedure
}

deny contains {"path": ["responsible"], "text": "nothing says who responds to security incidents"} if {
	applies
	not input.responsible
}
