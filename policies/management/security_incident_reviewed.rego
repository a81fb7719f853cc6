# METADATA
# title: Security incidents are learned from
# description: Each security incident is reviewed afterwards. ISO/IEC 27001 requires that knowledge gained from incidents is used to strengthen the controls, and ISO/IEC 20000-1 that incidents are analysed by type, volume and impact.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.27
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.7.3.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.7.3.3#stated", "iso27001:A.5.27#stated"]
#   remediation: "Review each incident afterwards and set `after_review: true`."
package trustcap.management.security_incident_reviewed

applies if input.id == "security-incident"

deny contains {"path": ["after_review"], "text": "nothing says that each security incident is reviewed afterwards"} if {
	applies
	not input.after_review
}
