# METADATA
# title: Information security risks are recorded
# description: Where there is a management system, risks are recorded. ISO/IEC 27001 requires a risk assessment whose results are kept.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 8.2
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 6.1.2
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:6.1.2#stated", "iso27001:8.2#stated"]
#   remediation: "Declare the risks under `risks`, each with owner, likelihood, impact and treatment."
package trustcap.scope.isms_risks_recorded

applies if input.system == "isms"

found if count(data.inventory.risks) > 0

deny contains {"path": [], "text": "there is a management system, and no risk is recorded"} if {
	applies
	not found
}
