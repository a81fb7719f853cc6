# METADATA
# title: Exclusions have a reason
# description: The statement of applicability justifies the exclusion of each control of Annex A. The justification is a judgement on risk; that a supplier runs it is none.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 6.1.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:6.1.3#stated"]
#   remediation: "Give the reason in `reason` of the control."
package trustcap.applicability.excluded_with_reason

deny contains {"path": ["controls", id, "reason"], "text": "{control} is excluded, and no reason is given", "args": {"control": id}} if {
	some id, control in input.controls
	control.needed == false
	not control.reason
}
