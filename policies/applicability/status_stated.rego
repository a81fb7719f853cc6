# METADATA
# title: It is stated whether each needed control is implemented
# description: The statement of applicability says of each necessary control whether it is implemented or not.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 6.1.3
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:6.1.3#stated"]
#   remediation: "Set `status` to `implemented`, `partly`, `planned` or `none`."
package trustcap.applicability.status_stated

deny contains {"path": ["controls", id, "status"], "text": "{control} is needed, and nothing says whether it is implemented", "args": {"control": id}} if {
	some id, control in input.controls
	control.needed
	not control.status
}

deny contains {"path": ["additional", id, "status"], "text": "{control} is needed, and nothing says whether it is implemented", "args": {"control": id}} if {
	some id, control in input.additional
	not control.status
}
