# METADATA
# title: A measurement names its subject and its windows
# description: "A figure speaks of something, over a time. This is trustcap's own rule: say what was measured, and give one value for each window."
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Name the subject in `for` and write the values in `windows`, for example `2026-10: 99.97%`."
package trustcap.evidence.measurement_windows

applies if input.kind == "measurement"

deny contains {"path": ["for"], "text": "nothing says what was measured"} if {
	applies
	not input.for
}

deny contains {"path": ["windows"], "text": "the measurement has no value for any window"} if {
	applies
	not input.windows
}
