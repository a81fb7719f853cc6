# METADATA
# title: Needed controls have an owner
# description: "This is trustcap's own rule: for each needed control somebody answers, so that its state can be asked for."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 5.3
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Name a role, team or board of `people` in `owner` of the control."
package trustcap.applicability.owner_named

deny contains {"path": ["controls", id, "owner"], "text": "{control} is needed, and nobody is named who answers for it", "args": {"control": id}} if {
	some id, control in input.controls
	control.needed
	not control.owner
}

deny contains {"path": ["additional", id, "owner"], "text": "{control} is needed, and nobody is named who answers for it", "args": {"control": id}} if {
	some id, control in input.additional
	not control.owner
}
