# METADATA
# title: There is a programme of internal audits
# description: The process for internal audits refers to a programme with intervals, methods and responsibilities. ISO/IEC 27001 and ISO/IEC 20000-1 require one.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 9.2.2
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 9.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:9.2#stated", "iso27001:9.2.2#stated"]
#   remediation: "Refer to the programme in `programme`."
package trustcap.management.audit_programme

applies if input.id == "internal-audit"

deny contains {"path": ["programme"], "text": "no programme of internal audits is named"} if {
	applies
	not input.programme
}
