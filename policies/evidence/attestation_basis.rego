# METADATA
# title: Who runs a control does not attest that it works
# description: "This is trustcap's own rule: the first line may confirm that something is arranged, and so may who answers for it. That it worked over a period is confirmed by another role of the second or third line, or from outside."
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

deny contains {"path": ["by"], "text": "whoever answers for {resource} confirms that it works", "args": {"resource": input.for}} if {
	applies
	not first_line
	input.by in answering
}

named := split(input.for, "/")

answering contains data.inventory.services[named[1]].owner if named[0] == "services"

answering contains data.inventory.datasets[named[1]].owner if named[0] == "datasets"

answering contains data.inventory.measures[named[1]].owner if named[0] == "measures"

answering contains data.inventory.suppliers[named[1]].manager if named[0] == "suppliers"

answering contains data.inventory.purposes[named[1]].department if named[0] == "purposes"

# Controls that the statement of applicability lays in the same hands.
deny contains {"path": ["controls"], "text": "whoever answers for {controls} confirms that it works", "args": {"controls": [control | some control in input.controls; control in own]}} if {
	applies
	not first_line
	count(own) > 0
}

own contains control if {
	some control in input.controls
	reference := split(split(control, "#")[0], ":")
	data.inventory.applicability[reference[0]].controls[reference[1]].owner == input.by
}
