# METADATA
# title: Controls that are implemented, whole or in part, say how
# description: "A control that is said to be implemented, whole or in part, can be followed to what implements it. This is trustcap's own rule: name the measures or the evidence."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 6.1.3
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Name what implements the control in `how`, for example `[measures/backup]`."
package trustcap.applicability.implemented_with_how

deny contains {"path": ["controls", id, "how"], "text": "{control} is said to be implemented, and nothing says how", "args": {"control": id}} if {
	some id, control in input.controls
	control.needed
	control.status == "implemented"
	not id in followed
}

deny contains {"path": ["controls", id, "how"], "text": "{control} is said to be implemented in part, and nothing says how far", "args": {"control": id}} if {
	some id, control in input.controls
	control.needed
	control.status == "partly"
	not id in followed
}

followed contains id if {
	some id, control in input.controls
	count(control.how) > 0
}

deny contains {"path": ["additional", id, "how"], "text": "{control} is said to be implemented, and nothing says how", "args": {"control": id}} if {
	some id, control in input.additional
	control.status == "implemented"
	not id in followed_additional
}

deny contains {"path": ["additional", id, "how"], "text": "{control} is said to be implemented in part, and nothing says how far", "args": {"control": id}} if {
	some id, control in input.additional
	control.status == "partly"
	not id in followed_additional
}

followed_additional contains id if {
	some id, control in input.additional
	count(control.how) > 0
}
