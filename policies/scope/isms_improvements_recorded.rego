# METADATA
# title: Improvements of the ISMS are recorded
# description: Where there is a management system, what was learned is recorded with what is done about it. ISO/IEC 27001 requires continual improvement.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 10.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:10.1#stated"]
#   remediation: "Declare what was learned under `improvements`."
package trustcap.scope.isms_improvements_recorded

applies if input.system == "isms"

found if count(data.inventory.improvements) > 0

deny contains {"path": [], "text": "there is a management system, and no improvement is recorded"} if {
	applies
	not found
}
