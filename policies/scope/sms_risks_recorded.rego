# METADATA
# title: Risks to the services are recorded
# description: Where there is a management system, risks are recorded. ISO/IEC 20000-1 requires that risks to the management system and the services are determined.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 6.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:6.1#stated"]
#   remediation: "Declare the risks under `risks`, each with owner, likelihood, impact and treatment."
package trustcap.scope.sms_risks_recorded

applies if input.system == "sms"

found if count(data.inventory.risks) > 0

deny contains {"path": [], "text": "there is a management system, and no risk is recorded"} if {
	applies
	not found
}
