# METADATA
# title: Planned controls have a day
# description: "A plan without a day is a wish. This is trustcap's own rule: say by when a planned control is implemented, and decide anew when that day has passed."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 6.1.3
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Set `due` of the control to the day by which it is implemented."
package trustcap.applicability.planned_with_due

deny contains {"path": ["controls", id, "due"], "text": "{control} is planned, and nothing says by when", "args": {"control": id}} if {
	some id, control in input.controls
	control.status == "planned"
	not control.due
}

deny contains {"path": ["controls", id, "due"], "text": "{control} was to be implemented by {due} and is still planned", "args": {"control": id, "due": control.due}} if {
	some id, control in input.controls
	control.status == "planned"
	control.due < data.today
}

deny contains {"path": ["additional", id, "due"], "text": "{control} is planned, and nothing says by when", "args": {"control": id}} if {
	some id, control in input.additional
	control.status == "planned"
	not control.due
}

deny contains {"path": ["additional", id, "due"], "text": "{control} was to be implemented by {due} and is still planned", "args": {"control": id, "due": control.due}} if {
	some id, control in input.additional
	control.status == "planned"
	control.due < data.today
}
