# METADATA
# title: The result of a measurement agrees with its values
# description: "A measurement whose last window missed the target has not passed, whatever its `result` says; it counts as failed. This is trustcap's own rule: a report that states the opposite of its own figures misleads."
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Set `result: failed`, or leave `result` out: it follows from the values."
package trustcap.evidence.measurement_agrees

applies if {
	input.measured
	input.result
}

# Windows that are over and of which something is known.
decided contains window.to if {
	some window in input.measured.windows
	window.to < data.today
	is_boolean(window.met)
}

deny contains {"path": ["result"], "text": "the result is stated as passed, and the window from {from} to {to} missed the target", "args": {"from": min(froms), "to": max(decided)}} if {
	input.result == "passed"
	froms := {window.from | some window in input.measured.windows; window.to == max(decided); window.met == false}
}
