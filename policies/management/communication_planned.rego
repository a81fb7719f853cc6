# METADATA
# title: It is planned who is told what
# description: The process for communication states what is told to whom, when and how. ISO/IEC 27001 and ISO/IEC 20000-1 require that the need for internal and external communication is determined.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 7.4
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 7.4
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:7.4#stated", "iso27001:7.4#stated"]
#   remediation: "Describe in `method` what is told to whom, when and how."
package trustcap.management.communication_planned

applies if input.id == "communication"

deny contains {"path": ["method"], "text": "nothing says what is told to whom, when and how"} if {
	applies
	not input.method
}
