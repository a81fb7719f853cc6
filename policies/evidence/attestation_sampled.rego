# METADATA
# title: An attestation of operation says what was looked at
# description: "That something worked over a period is shown on cases: how many there were, how many were looked at, and how many were not in order; and by whom, from which line. This is trustcap's own rule: without these figures a confirmation cannot be followed."
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Set `population`, `sample`, `exceptions` and `line`; the sample is at most the population, the exceptions at most the sample."
package trustcap.evidence.attestation_sampled

applies if {
	input.kind == "attestation"
	input.basis == "operation"
}

stated contains "population" if is_number(input.population)

stated contains "sample" if is_number(input.sample)

stated contains "exceptions" if is_number(input.exceptions)

deny contains {"path": ["population"], "text": "nothing says how many cases there were"} if {
	applies
	not "population" in stated
}

deny contains {"path": ["sample"], "text": "nothing says how many cases were looked at"} if {
	applies
	not "sample" in stated
}

deny contains {"path": ["exceptions"], "text": "nothing says how many cases were not in order; `0` says that none was found"} if {
	applies
	not "exceptions" in stated
}

deny contains {"path": ["sample"], "text": "{sample} cases were looked at, of {population}", "args": {"sample": input.sample, "population": input.population}} if {
	applies
	input.sample > input.population
}

deny contains {"path": ["exceptions"], "text": "{exceptions} cases were not in order, of {sample} that were looked at", "args": {"exceptions": input.exceptions, "sample": input.sample}} if {
	applies
	input.exceptions > input.sample
}

deny contains {"path": ["line"], "text": "nothing says from which line it is confirmed"} if {
	applies
	not lined
}

lined if input.line

lined if data.inventory.people[input.by].line
