# METADATA
# title: It is stated how documents are controlled
# description: The process for documents states where they stand, who may see and change them, and how long they are kept. ISO/IEC 27001 and ISO/IEC 20000-1 require that documented information is controlled.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 7.5.3
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 7.5.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:7.5.3#stated", "iso27001:7.5.3#stated"]
#   remediation: "Describe in `method` where documents stand, who may change them and how long they are kept."
package trustcap.management.documents_controlled

applies if input.id == "documents"

deny contains {"path": ["method"], "text": "nothing says how documents are stored, protected and retained"} if {
	applies
	not input.method
}
