# METADATA
# title: Controls that treat a risk are not excluded
# description: A control that treats a risk is needed, so the statement of applicability does not exclude it. ISO/IEC 27001 requires that the statement contains the controls needed for the treatment of risks.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 6.1.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:6.1.3#stated"]
#   remediation: "Set `needed: true` in the statement of applicability, or treat the risk by another control."
package trustcap.risk.controls_needed

applies if count(input.controls) > 0

deny contains {"path": ["controls", control], "text": "{control} treats the risk, and the statement of applicability says that it is not needed", "args": {"control": control}} if {
	some control in input.controls
	[framework, id] = split(control, ":")
	data.inventory.applicability[framework].controls[id].needed == false
}
