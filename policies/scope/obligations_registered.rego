# METADATA
# title: Legal and contractual obligations are registered
# description: Where there is an information security management system, the laws and contracts that bind the organization are listed. ISO/IEC 27001 requires that they are identified, documented and kept up to date.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.31
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 4.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.5.31#stated"]
#   remediation: "Declare the obligations under `obligations`."
package trustcap.scope.obligations_registered

applies if input.system == "isms"

found if count(data.inventory.obligations) > 0

deny contains {"path": [], "text": "there is a management system, and no legal or contractual obligation is registered"} if {
	applies
	not found
}
