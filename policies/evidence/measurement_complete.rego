# METADATA
# title: A measurement has a value for every window
# description: "Whoever measures chooses what to show, unless every window between the first and the last has a value. This is trustcap's own rule: a window that was not measured is said, and not left out."
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Add the missing windows to `windows`; where none was measured, begin the measurement after the gap."
package trustcap.evidence.measurement_complete

applies if input.measured

deny contains {"path": ["windows"], "text": "between the first and the last window there is no value for {windows}", "args": {"windows": input.measured.missing}} if {
	count(input.measured.missing) > 0
}
