# METADATA
# title: The competence that roles need is stated
# description: The process for competence states which competence the roles need whose work affects performance and security. ISO/IEC 27001 and ISO/IEC 20000-1 require that it is determined.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 7.2
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 7.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:7.2#stated", "iso27001:7.2#stated"]
#   remediation: "Describe the competence needed in `criteria`."
package trustcap.management.competence_criteria

applies if input.id == "competence"

deny contains {"path": ["criteria"], "text": "nothing says which competence the roles need"} if {
	applies
	not input.criteria
}
