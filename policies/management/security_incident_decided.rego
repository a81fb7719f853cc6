# METADATA
# title: It is stated who decides that an event is a security incident
# description: The process for security incidents says by which criteria an event is one and which role decides. ISO/IEC 27001 requires that events are assessed and that it is decided whether they are incidents.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.25
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.7.3.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.7.3.3#stated", "iso27001:A.5.24#stated", "iso27001:A.5.25#stated"]
#   remediation: "State the criteria in `classification` and the role in `decider`."
package trustcap.management.security_incident_decided

applies if input.id == "security-incident"

deny contains {"path": ["classification"], "text": "nothing says by which criteria an event is a security incident"} if {
	applies
	not input.classification
}

deny contains {"path": ["decider"], "text": "nothing says who decides whether an event is a security incident"} if {
	applies
	not input.decider
}
