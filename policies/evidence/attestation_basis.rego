# METADATA
# title: Who runs a control does not attest that it works
# description: "This is trustcap's own rule: the first line may confirm that something is arranged. That it worked over a period is confirmed by the second or third line or from outside."
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Have another line confirm it and name it in `by` and `line`, or set `basis` to `design`."
package trustcap.evidence.attestation_basis

applies if {
	input.kind == "attestation"
	input.basis == "operation"
}

first_line if input.line == "first"

first_line if data.inventory.people[input.by].line == "first"

deny contains {"path": ["basis"], "text": "whoever runs it confirms that it works"} if {
	applies
	first_line
}
